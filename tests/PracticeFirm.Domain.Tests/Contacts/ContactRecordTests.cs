using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Tests.Builders;

namespace PracticeFirm.Domain.Tests.Contacts;

public class ContactRecordTests
{
    private const int Sanne = 2;

    private static readonly ContactEntry Entry = new(
        1, 4, Make.Monday, new TimeOnly(9, 20), 6, ContactDirection.In, ContactChannel.Phone, "Kapotte glazen", "Klacht aannemen",
        "Drie dozen glazen zijn kapot aangekomen. Morgen bel ik terug met een leverdatum.", SignalKinds.Complaint, "Glazen gebroken");

    [Fact]
    public void A_contact_is_written_with_all_there_is_to_know()
    {
        var record = ContactRecord.Write(Entry, Sanne, Make.Monday, [new(DocumentKind.Order, 3), new(DocumentKind.Order, 3)]).Value;

        Assert.Equal((1, Sanne, 6), (record.CustomerId, record.EmployeeId, record.Minutes));
        Assert.Equal(new DocumentRef(DocumentKind.Order, 3), Assert.Single(record.Links).Document);
        Assert.Equal("ContactRecord.Written", Assert.Single(record.Events).Kind);
    }

    [Fact]
    public void What_is_missing_is_told_at_once()
    {
        var refused = ContactRecord.Write(Entry with { Subject = " ", Goal = "", Result = "", Minutes = 0, On = Make.Monday.AddDays(1) }, Sanne, Make.Monday, []);

        Assert.Equal(
            ["ContactRecord.Subject", "ContactRecord.Goal", "ContactRecord.Result", "ContactRecord.Day", "ContactRecord.Minutes"], refused.Errors.Select(e => e.Code));
    }

    [Fact]
    public void Only_a_call_that_is_over_is_written_down_and_for_its_own_customer()
    {
        var call = PhoneCallTests.Talking();
        Assert.Equal("ContactRecord.CallGoesOn", ContactRecord.Write(Entry, Sanne, Make.Monday, [], call).Error.Code);

        call.HangUp(Sanne);
        Assert.Equal("ContactRecord.OtherCustomer", ContactRecord.Write(Entry with { CustomerId = 9 }, Sanne, Make.Monday, [], call).Error.Code);
    }

    [Fact]
    public void The_log_tells_which_facts_of_the_call_were_written_down()
    {
        var call = PhoneCallTests.Talking().WithId(12);
        var found = new[] { CallFinding.Fact("aantal", "Drie dozen zijn kapot."), CallFinding.Fact("wens", "De klant wil nieuwe borden op vrijdag."), CallFinding.Hidden("kapot", "Kapot.", SignalKinds.Complaint) };
        call.Say(Sanne, 0, PhoneCallTests.Reply(), new CallWords("slot", "Dag!", 6, 1, found, CallEnd.Appointment));

        var record = ContactRecord.Write(Entry, Sanne, Make.Monday, [], call).Value;

        var data = System.Text.Json.JsonSerializer.Serialize(record.Events[0].Data);
        Assert.Contains("\"Call\":12", data);
        Assert.Contains("\"Facts\":[\"aantal\",\"wens\"],\"Recorded\":[\"aantal\"]", data);
        Assert.Contains("\"Heard\":\"Complaint\",\"Recognised\":\"Complaint\"", data);
    }

    [Fact]
    public void A_record_never_changes_but_is_added_to()
    {
        var record = ContactRecord.Write(Entry, Sanne, Make.Monday, []).Value;

        Assert.Equal("ContactRecord.Addition", record.Add(Make.Monday, "Sanne", " ").Error.Code);
        Assert.True(record.Add(Make.Monday.AddDays(1), "Sanne", "Foto's ontvangen.").IsSuccess);

        Assert.Equal("Foto's ontvangen.", Assert.Single(record.Additions).Text);
        Assert.Equal(Entry.Result, record.Result);
    }
}
