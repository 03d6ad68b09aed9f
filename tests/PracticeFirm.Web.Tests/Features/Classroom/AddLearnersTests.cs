using System.Net;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.School;
using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Features.Classroom.ClassLists;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Classroom;

public sealed class AddLearnersTests
{
    private const string List = "leerlingnummer;roepnaam;tussenvoegsel;achternaam;klas\n130442;Fenna;de;Jong;3A\n130457;Luuk;;Bakker;3A\n;Mees;;Kok;3A\n";

    [Fact]
    public async Task A_preview_shows_what_becomes_of_every_row_and_writes_nothing()
    {
        await using var host = await WebHost.Start();
        var before = await host.Learners();

        var preview = await host.Preview(List + "sam;Samuel;;Jansen;3A\nvreemd;Lars;;Visser;3B\ndocent;Mieke;de;Wit;3A\n");

        Assert.Equal(
            [LearnerFate.New, LearnerFate.New, LearnerFate.Refused, LearnerFate.InClass, LearnerFate.Joins, LearnerFate.Refused],
            preview.Rows.Select(row => row.Fate));
        Assert.Equal([2, 3, 4, 5, 6, 7], preview.Rows.Select(row => row.Line));
        Assert.Equal("Sam Jansen", preview.Rows[3].Was);
        Assert.All(preview.Rows, row => Assert.Equal(row.Why is null, row.Entry is not null));
        Assert.Equal(["3A", "3B"], preview.Classes);
        Assert.Equal(before, await host.Learners());
        await using var db = await host.School();
        Assert.Equal(4, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Learners_of_a_list_come_in_with_their_number_as_log_in_name_and_a_card_that_lets_them_in()
    {
        await using var host = await WebHost.Start();

        var added = (await host.Add(List)).Value;

        Assert.Equal((2, 0, 0), (added.New, added.Came, added.Renamed));
        Assert.Equal(["130442 Fenna de Jong", "130457 Luuk Bakker", "noor Noor Bakker", "sam Sam Jansen"], await host.Learners());
        using var browser = await host.LogIn(TestUser.Teacher);
        using var file = await browser.GetAsync($"/klas/inlogkaartjes/{added.Ticket}.pdf");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("no-store", file.Headers.CacheControl!.ToString());
        Assert.Equal("inlogkaartjes-3A.pdf", file.Content.Headers.ContentDisposition!.FileName);
        var cards = Cards.Of(await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(["130457", "130442"], cards.Select(card => card.UserName));
        Assert.True(await host.CanLogIn(cards[0].UserName, cards[0].Password));
        Assert.False(await host.CanLogIn(cards[0].UserName, cards[1].Password));
        await using var db = await host.School();
        Assert.All(await db.Users.Where(user => user.UserName!.StartsWith("13")).ToListAsync(), user => Assert.True(user.MustChangePassword && user.LockoutEnabled));
    }

    [Fact]
    public async Task The_same_list_again_doubles_nobody_and_brings_names_up_to_date()
    {
        await using var host = await WebHost.Start();
        await host.Add(List);

        var again = (await host.Add(List.Replace("Fenna", "Fen", StringComparison.Ordinal))).Value;

        Assert.Equal((0, 0, 1, null), (again.New, again.Came, again.Renamed, again.Ticket));
        Assert.Equal(["130442 Fen de Jong", "130457 Luuk Bakker", "noor Noor Bakker", "sam Sam Jansen"], await host.Learners());
    }

    [Fact]
    public async Task Learners_without_a_number_get_a_log_in_name_of_their_name()
    {
        await using var host = await WebHost.Start();

        await host.Add("Sem Visser\nZoë van der Meulen");
        await host.Add("naam;leerlingnummer\nSem Visser;5001\nVisser, Sem;5002", await host.AddClass("3B", TestUser.Teacher));

        Assert.Equal(["noor Noor Bakker", "sam Sam Jansen", "sem.visser Sem Visser", "zoe.vandermeulen Zoë van der Meulen"], await host.Learners());
        Assert.Equal(["5001 Sem Visser", "5002 Sem Visser"], await host.Learners(2));
        await host.Add("Sem Visser", 3 - 1);
        Assert.Equal(["5001 Sem Visser", "5002 Sem Visser", "sem.visser2 Sem Visser"], await host.Learners(2));
    }

    [Fact]
    public async Task Whoever_came_in_by_name_is_known_again_in_the_list_of_the_school()
    {
        await using var host = await WebHost.Start();
        await host.Add("Fenna de Jong");

        var preview = await host.Preview(List);

        Assert.Equal((LearnerFate.InClass, "fenna.dejong"), (preview.Rows[0].Fate, preview.Rows[0].UserName));
        await host.Add(List);
        Assert.Equal(["130457 Luuk Bakker", "fenna.dejong Fenna de Jong", "noor Noor Bakker", "sam Sam Jansen"], await host.Learners());
    }

    [Fact]
    public async Task A_learner_of_another_class_of_the_teacher_moves_and_one_of_a_colleague_comes_too()
    {
        await using var host = await WebHost.Start();
        var theirs = await host.AddColleague(TestUser.Stranger.Id);
        var other = await host.AddClass("3B", TestUser.Teacher);

        var preview = await host.Preview("nummer;naam\nsam;Sammie Jansen\nvreemd;Lars de Visser", other);
        Assert.Equal([(LearnerFate.Moves, "3A", "Sam Jansen"), (LearnerFate.Joins, null, null)], preview.Rows.Select(row => (row.Fate, row.From, row.Was)));
        var added = (await host.Add("nummer;naam\nsam;Sammie Jansen\nvreemd;Lars de Visser", other)).Value;

        Assert.Equal((0, 2, 1), (added.New, added.Came, added.Renamed));
        Assert.Equal(["noor Noor Bakker"], await host.Learners());
        Assert.Equal(["sam Sammie Jansen", "vreemd Lars Visser"], await host.Learners(other));
        Assert.Equal(["vreemd Lars Visser"], await host.Learners(theirs));
        Assert.True(await host.CanLogIn("vreemd", WebHost.Password));
    }

    [Fact]
    public async Task An_archived_learner_in_the_list_comes_back()
    {
        await using var host = await WebHost.Start();
        await host.Send(TestUser.Teacher, new ArchiveLearner.Command(ClassroomHost.OwnClass, TestUser.Sam.Id, true));

        Assert.Equal(LearnerFate.Back, Assert.Single((await host.Preview("nummer;naam\nsam;Sam Jansen")).Rows).Fate);
        await host.Add("nummer;naam\nsam;Sam Jansen");

        Assert.Empty((await host.Send(TestUser.Teacher, new ClassOverview.Query(null))).Value.Archived);
    }

    [Fact]
    public async Task One_learner_who_cannot_be_added_leaves_everything_as_it_was()
    {
        await using var host = await WebHost.Start();
        LearnerEntry good = new(2, "8001", "Fenna", "", "Kok");

        var refused = await host.Send(TestUser.Teacher, new AddLearners.Command(
            ClassroomHost.OwnClass,
            [good, new(3, "docent", "Mieke", "", "Wit"), new(4, "a b", "Bas", "", "Vos"), new(5, "", " ", "", ""), new(6, "8002", new string('x', 90), "", "Vos"), new(7, "sam", "Sam", "", "Jansen"), new(8, "SAM", "Sam", "", "Jansen")],
            ClassroomHost.Address));

        Assert.Equal(["Learner.NumberTaken", "Learner.NumberNotUsable", "Learner.NameMissing", "Learner.NameTooLong", "Learner.Twice"], refused.Errors.Select(e => e.Code));
        Assert.StartsWith("Regel 3: ", refused.Error.Message, StringComparison.Ordinal);
        Assert.Equal(["noor Noor Bakker", "sam Sam Jansen"], await host.Learners());
        Assert.Equal("Learners.Nobody", (await host.Send(TestUser.Teacher, new AddLearners.Command(ClassroomHost.OwnClass, [], ClassroomHost.Address))).Error.Code);
        Assert.Equal("Cards.AddressNotUsable", (await host.Send(TestUser.Teacher, new AddLearners.Command(ClassroomHost.OwnClass, [good], "javascript:alert(1)"))).Error.Code);
    }

    [Fact]
    public async Task A_class_takes_no_more_than_fit()
    {
        await using var host = await WebHost.Start();
        var list = "naam\n" + string.Concat(Enumerable.Range(0, SchoolClass.MostLearners).Select(i => $"Leerling {(char)('a' + (i / 26))}{(char)('a' + (i % 26))}\n"));

        var preview = await host.Preview(list);

        Assert.Equal(SchoolClass.MostLearners - 2, preview.Rows.Count(row => row.Fate == LearnerFate.New));
        Assert.Equal([SchoolErrors.ClassFull.Message], preview.Rows.Where(row => row.Fate == LearnerFate.Refused).Select(row => row.Why).Distinct());
    }

    [Fact]
    public async Task A_file_that_is_no_list_is_refused_on_its_field()
    {
        await using var host = await WebHost.Start();

        var large = await host.Send(TestUser.Teacher, new PreviewLearners.Query(ClassroomHost.OwnClass, "", new PreviewLearners.ListFile(ClassListReader.MostBytes + 1, [])));
        var sheet = await host.Send(TestUser.Teacher, new PreviewLearners.Query(ClassroomHost.OwnClass, "", new PreviewLearners.ListFile(4, [0x50, 0x4B, 3, 4])));
        var pasted = await host.Send(TestUser.Teacher, new PreviewLearners.Query(ClassroomHost.OwnClass, "  "));

        Assert.Equal([("ClassList.TooLarge", "File"), ("ClassList.IsExcel", "File"), ("ClassList.Empty", "Text")], new[] { large.Error, sheet.Error, pasted.Error }.Select(e => (e.Code, e.Field!)));
    }

    [Fact]
    public async Task The_address_for_learners_is_never_this_machine()
    {
        await using var host = await WebHost.Start();

        Assert.Equal("https://oefenbedrijf.school.example", (await host.Send(TestUser.Teacher, new PreviewLearners.Start(ClassroomHost.OwnClass, "https://oefenbedrijf.school.example/"))).Value.Address);
        Assert.StartsWith("http://", (await host.Send(TestUser.Teacher, new PreviewLearners.Start(ClassroomHost.OwnClass, "http://localhost:5080/"))).Value.Address, StringComparison.Ordinal);
    }
}
