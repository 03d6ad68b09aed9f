using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Features.Contacts;
using PracticeFirm.Web.Features.Customers;
using PracticeFirm.Web.Tests.Features.Calls;
using PracticeFirm.Web.Tests.Features.Offertes;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Contacts;

public sealed class ContactTests
{
    private static readonly DateOnly Today = TestFirmContents.Today;

    private static readonly WriteContact.Command Visit = new(
        TestFirmContents.GoldenSpoon, null, Today, new TimeOnly(10, 30), 45, ContactDirection.Out, ContactChannel.Visit, "Kennismaking", "De keuken zien", "Volgende maand een offerte voor servies.",
        SignalKinds.Buying, "Servies is op", []);

    [Fact]
    public async Task After_a_call_only_what_is_certain_stands_there_already()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Ended();
        var source = new DocumentRef(DocumentKind.PhoneCall, call);

        var (model, roundTrips) = await firm.Count(TestUser.Sam, new WriteContact.Query(source));

        Assert.InRange(roundTrips, 1, 3);
        var saved = await firm.SavedCall(call);
        Assert.Equal((true, saved.RungOn, saved.StartedAt, saved.Minutes), (model.IsFixed, model.On, model.At, model.Minutes!.Value));
        Assert.Equal((ContactDirection.In, ContactChannel.Phone, saved.ContactPersonId), (model.Direction, model.Channel, model.ContactPersonId));
        Assert.Equal("Restaurant De Gouden Lepel B.V.", model.Customer!.Name);
        Assert.Contains(model.Customer.Documents, d => d is { IsAbout: true, Document.Kind: DocumentKind.Delivery });
    }

    [Fact]
    public async Task A_call_is_written_down_once_with_a_task_and_shows_what_there_was_to_hear()
    {
        await using var firm = await TestFirm.Open();
        var call = await firm.Ended();
        var source = new DocumentRef(DocumentKind.PhoneCall, call);
        var saved = await firm.SavedCall(call);
        var command = Visit with
        {
            Direction = ContactDirection.In,
            Channel = ContactChannel.Phone,
            On = saved.RungOn,
            At = saved.StartedAt,
            Minutes = saved.Minutes,
            ContactPersonId = saved.ContactPersonId,
            Subject = "Beschadigde zending",
            Goal = "Klacht aannemen",
            Result = "Een deel van de wijnglazen op pakbon PAK-2026-0001 is beschadigd aangekomen: ongeveer een derde is onbruikbaar.",
            Signals = SignalKinds.Complaint,
            SignalNote = "Ook eerder",
            Links = [saved.About!.Value],
            FollowUp = new("Terugbellen met een datum", TestFirmContents.Sam, BusinessCalendar.Next(saved.RungOn)),
            Source = source,
        };

        var (id, events) = await firm.Logged(TestUser.Sam, command, "ContactRecord.Written", "FollowUp.Planned");

        Assert.Contains("\"Recorded\":[\"wat\",\"hoeveel\"]", events.Single(e => e.Kind == "ContactRecord.Written").Data);
        var (shown, roundTrips) = await firm.Count(TestUser.Sam, new ShowContact.Query(id));
        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal("Terugbellen met een datum", Assert.Single(shown.Tasks).Subject);
        Assert.Contains(shown.Links, l => l.Document == source);
        Assert.Contains(shown.Links, l => l is { Document.Kind: DocumentKind.Delivery, Title: "PAK-2026-0001" });
        Assert.Equal([true, true, false, false, false], shown.Review!.Facts.Select(f => f.IsWritten));
        Assert.All(shown.Review.Facts, f => Assert.True(f.IsTold));
        Assert.Equal([(SignalKinds.Complaint, true), (SignalKinds.Complaint, true), (SignalKinds.Buying, false)], shown.Review.Signals.Select(s => (s.Kind, s.IsNoticed)));
        Assert.All(shown.Review.Replies, r => Assert.Equal(ReplyQuality.Good, r.Quality));
        await firm.Refused(TestUser.Sam, command, "ContactRecord.Again", null, (DocumentKind.PhoneCall, call));
        await using var db = await firm.Db();
        Assert.Equal((source, new DocumentRef(DocumentKind.ContactRecord, id)), await db.Consequences.Select(c => new { c.FromKind, c.FromId, c.ToKind, c.ToId }).ToListAsync() is [var only]
            ? (new DocumentRef(only.FromKind, only.FromId), new DocumentRef(only.ToKind, only.ToId)) : default);
    }

    [Fact]
    public async Task A_visit_is_written_down_without_a_call_and_found_in_the_dossier()
    {
        await using var firm = await TestFirm.Open();

        var id = await firm.Done(TestUser.Sam, Visit);

        var shown = await firm.Done(TestUser.Noor, new ShowContact.Query(id));
        Assert.Null(shown.Review);
        Assert.Equal(("Sam Jansen", "Kennismaking", SignalKinds.Buying), (shown.Employee, shown.Subject, shown.Signals));
        Assert.Equal(id, Assert.Single((await firm.Done(TestUser.Teacher, new ShowContactMoments.Query(TestFirmContents.GoldenSpoon))).Contacts).Id);
    }

    [Fact]
    public async Task What_is_missing_is_refused_at_its_field()
    {
        await using var firm = await TestFirm.Open();
        var about = (DocumentKind.Customer, TestFirmContents.GoldenSpoon);

        await firm.Refused(TestUser.Sam, Visit with { Subject = "" }, "ContactRecord.Subject", "Subject", about);
        await firm.Refused(TestUser.Sam, Visit with { Goal = null }, "ContactRecord.Goal", "Goal", about);
        await firm.Misshapen(TestUser.Sam, Visit with { At = null }, "ContactRecord.Time", "At");
        await firm.Refused(TestUser.Sam, Visit with { Minutes = 0 }, "ContactRecord.Minutes", "Minutes", about);
        await firm.Refused(TestUser.Sam, Visit with { On = Today.AddDays(1) }, "ContactRecord.Day", "On", about);
        await firm.Refused(TestUser.Sam, Visit with { ContactPersonId = 999 }, "ContactRecord.Person", "ContactPersonId", about);
        await firm.Refused(TestUser.Sam, Visit with { FollowUp = new("", TestFirmContents.Sam, Today) }, "FollowUp.Subject", "What", about);
        await firm.Misshapen(TestUser.Sam, Visit with { FollowUp = new("Bellen", TestFirmContents.Sam, null) }, "FollowUp.Day", "DueOn");
        await firm.Refused(TestUser.Sam, Visit with { Links = [new(DocumentKind.Customer, TestFirmContents.Arms)] }, "ContactRecord.Link", "Links", about);
        await firm.Misshapen(TestUser.Sam, Visit with { CustomerId = null }, "ContactRecord.Customer", "CustomerId");
        Assert.Empty((await firm.Done(TestUser.Sam, new ListContacts.Query())).Rows);
    }

    [Fact]
    public async Task A_record_is_added_to_and_never_changed()
    {
        await using var firm = await TestFirm.Open();
        var id = await firm.Done(TestUser.Sam, Visit);

        await firm.Logged(TestUser.Noor, new ShowContact.Add(id, "Offerte is verstuurd."), "ContactRecord.Added");

        var shown = await firm.Done(TestUser.Sam, new ShowContact.Query(id));
        Assert.Equal(("Noor Bakker", "Offerte is verstuurd."), (Assert.Single(shown.Additions).Author, shown.Additions[0].Text));
        await firm.Refused(TestUser.Sam, new ShowContact.Add(id, " "), "ContactRecord.Addition", "Text", (DocumentKind.ContactRecord, id));
        await firm.OnlyForWorkers(new ShowContact.Add(id, "Nee"));
    }

    [Fact]
    public async Task The_list_searches_filters_and_sorts()
    {
        await using var firm = await TestFirm.Open();
        var visit = await firm.Done(TestUser.Sam, Visit);
        var mail = await firm.Done(TestUser.Noor, Visit with { CustomerId = TestFirmContents.Arms, Channel = ContactChannel.Mail, Direction = ContactDirection.In, Subject = "Adres", Signals = SignalKinds.None, Minutes = 5 });

        Assert.Equal([mail, visit], await Ids(new()));
        Assert.Equal([visit], await Ids(new(Search: "Kennis")));
        Assert.Equal([mail], await Ids(new(Search: "Eemland")));
        Assert.Equal([visit], await Ids(new(Channel: "visit")));
        Assert.Equal([mail], await Ids(new(Direction: "in")));
        Assert.Equal([visit], await Ids(new(Signal: "buying")));
        Assert.Equal([mail], await Ids(new(EmployeeId: TestFirmContents.Noor)));
        Assert.Equal([visit], await Ids(new(CustomerId: TestFirmContents.GoldenSpoon)));
        Assert.Equal([mail, visit], await Ids(new(Sort: "minuten")));
        Assert.InRange((await firm.Count(TestUser.Teacher, new ListContacts.Query("e", "visit", "out", "buying", TestFirmContents.Sam, TestFirmContents.GoldenSpoon, "klant"))).RoundTrips, 1, 3);

        async Task<IEnumerable<int>> Ids(ListContacts.Query query) => (await firm.Done(TestUser.Sam, query)).Rows.Select(r => r.Id);
    }
}
