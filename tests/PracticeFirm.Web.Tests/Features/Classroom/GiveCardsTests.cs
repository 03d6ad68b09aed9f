using System.Net;
using PracticeFirm.Web.Features.Classroom;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Classroom;

public sealed class GiveCardsTests
{
    [Fact]
    public async Task Cards_give_new_passwords_and_the_old_ones_work_no_longer()
    {
        await using var host = await WebHost.Start();

        var given = (await host.Send(TestUser.Teacher, new GiveCards.Command(ClassroomHost.OwnClass, [TestUser.Sam.Id, TestUser.Noor.Id, TestUser.Sam.Id], ClassroomHost.Address))).Value;

        Assert.Equal(2, given.Count);
        var file = (await host.Send(TestUser.Teacher, new GiveCards.Query(given.Ticket))).Value;
        var cards = Cards.Of(file.Content);
        Assert.Equal(["noor", "sam"], cards.Select(card => card.UserName));
        Assert.NotEqual(cards[0].Password, cards[1].Password);
        Assert.False(await host.CanLogIn("sam", WebHost.Password));
        Assert.True(await host.CanLogIn("sam", cards[1].Password));
        Assert.All((await host.Send(TestUser.Teacher, new ClassOverview.Query(null))).Value.Learners, learner => Assert.True(learner.HasFirstPassword));
    }

    [Fact]
    public async Task Cards_are_for_the_teacher_who_made_them_only()
    {
        await using var host = await WebHost.Start();
        await host.AddColleague();
        await host.Send(TestUser.Teacher, new ShareClass.Command(ClassroomHost.OwnClass, ClassroomHost.Colleague.Id, true));
        var ticket = (await host.Send(TestUser.Teacher, new GiveCards.Command(ClassroomHost.OwnClass, [TestUser.Sam.Id], ClassroomHost.Address))).Value.Ticket;

        Assert.Equal("Cards.NotFound", (await host.Send(ClassroomHost.Colleague, new GiveCards.Query(ticket))).Error.Code);
        Assert.Equal("Cards.NotFound", (await host.Send(TestUser.Teacher, new GiveCards.Query(new string('0', 32)))).Error.Code);
        using var learner = await host.LogIn(TestUser.Noor);
        using var colleague = await host.LogIn(ClassroomHost.Colleague);
        using var nobody = host.Browser();
        using var refused = await learner.GetAsync($"/klas/inlogkaartjes/{ticket}.pdf");
        using var hidden = await colleague.GetAsync($"/klas/inlogkaartjes/{ticket}.pdf");
        using var asked = await nobody.GetAsync($"/klas/inlogkaartjes/{ticket}.pdf");
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Redirect], [refused.StatusCode, hidden.StatusCode, asked.StatusCode]);
    }

    [Fact]
    public async Task Nobody_outside_the_class_gets_a_card_and_nobody_else_a_new_password()
    {
        await using var host = await WebHost.Start();

        Assert.Equal("Learner.NotFound", (await host.Send(TestUser.Teacher, new GiveCards.Command(ClassroomHost.OwnClass, [TestUser.Sam.Id, TestUser.Stranger.Id], ClassroomHost.Address))).Error.Code);
        Assert.Equal("Cards.Nobody", (await host.Send(TestUser.Teacher, new GiveCards.Command(ClassroomHost.OwnClass, [], ClassroomHost.Address))).Error.Code);
        Assert.True(await host.CanLogIn("sam", WebHost.Password));
        Assert.True(await host.CanLogIn("vreemd", WebHost.Password));
    }
}
