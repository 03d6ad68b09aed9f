using System.Text;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Web.Features.Agenda;
using PracticeFirm.Web.Tests.Infrastructure;

namespace PracticeFirm.Web.Tests.Features.Agenda;

public sealed class AgendaTests
{
    private static readonly DateOnly Tuesday = TestFirmContents.Today.AddDays(1);

    private static readonly MakeAppointment.Command Visit =
        new("Offerte bespreken", Tuesday, new TimeOnly(10, 0), 60, "Bij de klant", TestFirmContents.FieldSales, TestFirmContents.Arms);

    [Fact]
    public async Task An_appointment_for_a_colleague_stands_in_the_week()
    {
        await using var firm = await TestFirm.Open();
        var made = await firm.Send(TestUser.Sam, Visit);
        Assert.Empty(made.Errors);

        var (week, roundTrips) = await firm.Count(TestUser.Teacher, new ShowAgenda.Query(OwnerId: TestFirmContents.FieldSales));

        Assert.InRange(roundTrips, 1, 3);
        Assert.Equal((TestFirmContents.Today, 5), (week.Monday, week.Days.Count));
        var entry = Assert.Single(week.Days.SelectMany(d => d.Entries));
        Assert.Equal(
            (made.Value, FollowUpKind.Appointment, "Offerte bespreken", Tuesday, new TimeOnly(11, 0), "Joost de Bruin", "Hotel Het Wapen van Eemland B.V."),
            (entry.Id, entry.Kind, entry.Subject, entry.On, entry.Until!.Value, entry.Owner, entry.Customer));
        Assert.Empty((await firm.Send(TestUser.Sam, new ShowAgenda.Query(Tuesday.AddDays(7)))).Value.Days.SelectMany(d => d.Entries));
    }

    [Fact]
    public async Task A_colleague_who_has_something_then_is_not_free()
    {
        await using var firm = await TestFirm.Open();
        Assert.Empty((await firm.Send(TestUser.Sam, Visit)).Errors);

        var refused = await firm.Send(TestUser.Noor, Visit with { At = new TimeOnly(10, 30), CustomerId = TestFirmContents.GoldenSpoon });

        Assert.Equal(("Appointment.Taken", "At"), (refused.Error.Code, refused.Error.Field));
        Assert.Contains("Joost de Bruin heeft dan al een afspraak, van 10.00 uur tot 11.00 uur", refused.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_moves_and_is_called_off()
    {
        await using var firm = await TestFirm.Open();
        var id = (await firm.Send(TestUser.Sam, Visit)).Value;

        Assert.Empty((await firm.Send(TestUser.Sam, new MakeAppointment.Move(id, Tuesday.AddDays(1), new TimeOnly(14, 0), 30, "Telefonisch", TestFirmContents.Sam))).Errors);
        Assert.Equal("Appointment.Reason", (await firm.Send(TestUser.Sam, new MakeAppointment.CallOff(id, ""))).Error.Code);
        Assert.Empty((await firm.Send(TestUser.Sam, new MakeAppointment.CallOff(id, "De klant kan niet"))).Errors);

        var entry = Assert.Single((await firm.Send(TestUser.Sam, new ShowAgenda.Query())).Value.Days.SelectMany(d => d.Entries));
        Assert.Equal((Tuesday.AddDays(1), "Sam Jansen", true, "De klant kan niet"), (entry.On, entry.Owner, entry.CalledOff, entry.Outcome));
        Assert.Equal("FollowUp.NotFound", (await firm.Send(TestUser.Sam, new MakeAppointment.CallOff(999, "Weg"))).Error.Code);
    }

    [Fact]
    public async Task What_is_missing_is_named_and_a_reader_makes_none()
    {
        await using var firm = await TestFirm.Open();

        Assert.Equal(["Appointment.Day", "Appointment.Hour"], (await firm.Send(TestUser.Sam, Visit with { On = null, At = null })).Errors.Select(e => e.Code));
        Assert.Equal("Appointment.Customer", (await firm.Send(TestUser.Sam, Visit with { CustomerId = null })).Error.Code);
        Assert.Equal("FollowUp.Owner", (await firm.Send(TestUser.Sam, Visit with { OwnerId = 99 })).Error.Code);
        Assert.Equal("Access.ReaderOnly", (await firm.Send(TestUser.Teacher, Visit)).Error.Code);
    }

    [Fact]
    public async Task A_calendar_takes_the_file()
    {
        await using var firm = await TestFirm.Open();
        var id = (await firm.Send(TestUser.Sam, Visit)).Value;

        var file = (await firm.Send(TestUser.Sam, new ExportAgenda.Query(id))).Value;
        var calendar = Ical.Net.Calendar.Load(Encoding.UTF8.GetString(file.Content))!;

        Assert.Equal($"afspraak-{id}.ics", file.Name);
        var appointment = Assert.Single(calendar.Events);
        Assert.Equal("Offerte bespreken (Hotel Het Wapen van Eemland B.V.)", appointment.Summary);
        Assert.Equal(Tuesday.ToDateTime(new TimeOnly(10, 0)), appointment.Start!.Value);
        Assert.Equal("Bij de klant", appointment.Location);
        Assert.Equal("FollowUp.NotFound", (await firm.Send(TestUser.Sam, new ExportAgenda.Query(999))).Error.Code);
        Assert.Single(Ical.Net.Calendar.Load(Encoding.UTF8.GetString((await firm.Send(TestUser.Teacher, new ExportAgenda.Query())).Value.Content))!.Events);
    }
}
