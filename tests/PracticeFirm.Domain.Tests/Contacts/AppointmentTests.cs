using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Contacts;

public sealed class AppointmentTests
{
    private static readonly Employee Joost = Colleague(7, "Joost de Bruin", EmployeeRole.FieldSales);

    private static readonly AppointmentTime TuesdayAtTen = new(Monday.AddDays(1), new TimeOnly(10, 0), 60, "Bij de klant");

    [Fact]
    public void An_appointment_is_made_for_a_colleague()
    {
        var made = FollowUp.Appoint(" Offerte bespreken ", TuesdayAtTen, Joost, Monday, 3, [], new DocumentRef(DocumentKind.Offerte, 5)).Value;

        Assert.Equal((FollowUpKind.Appointment, "Offerte bespreken", 7, 3), (made.Kind, made.Subject, made.OwnerId, made.CustomerId));
        Assert.Equal(TuesdayAtTen, made.Time);
        Assert.Equal(new TimeOnly(11, 0), made.Time!.Until);
        Assert.Equal(["Appointment.Made"], made.Events.Select(e => e.Kind));
    }

    [Theory]
    [InlineData(-1, 10, 0, 60, "Hier", "Appointment.Day", "On")]
    [InlineData(400, 10, 0, 60, "Hier", "Appointment.Day", "On")]
    [InlineData(5, 10, 0, 60, "Hier", "Appointment.DayOff", "On")]
    [InlineData(32, 10, 0, 60, "Hier", "Appointment.DayOff", "On")]
    [InlineData(1, 7, 45, 60, "Hier", "Appointment.Hour", "At")]
    [InlineData(1, 17, 30, 60, "Hier", "Appointment.Hour", "At")]
    [InlineData(1, 23, 0, 240, "Hier", "Appointment.Hour", "At")]
    [InlineData(1, 10, 0, 0, "Hier", "Appointment.Minutes", "Minutes")]
    [InlineData(1, 10, 0, 1_000_000_000, "Hier", "Appointment.Minutes", "Minutes")]
    [InlineData(1, 10, 0, 60, " ", "Appointment.Place", "Place")]
    public void It_is_on_a_working_day_within_office_hours_at_a_place(int day, int hour, int minute, int minutes, string place, string code, string field) =>
        RefusedOn(field, code, FollowUp.Appoint("Kennismaken", new AppointmentTime(Monday.AddDays(day), new TimeOnly(hour, minute), minutes, place), Joost, Monday, 3, []));

    [Fact]
    public void Nobody_is_in_two_places_at_once()
    {
        var first = FollowUp.Appoint("Kennismaken", TuesdayAtTen, Joost, Monday, 3, []).Value;

        RefusedOn("At", "Appointment.Taken", FollowUp.Appoint("Nog een", TuesdayAtTen with { At = new TimeOnly(10, 30) }, Joost, Monday, 4, [first]));
        Done(FollowUp.Appoint("Erna", TuesdayAtTen with { At = new TimeOnly(11, 0) }, Joost, Monday, 4, [first]));
        Done(FollowUp.Appoint("Ervoor", TuesdayAtTen with { At = new TimeOnly(9, 0) }, Joost, Monday, 4, [first]));
        Done(FollowUp.Appoint("Een ander", TuesdayAtTen, Colleague(8), Monday, 4, [first]));

        Done(first.CallOff("De klant is ziek", Monday));
        Done(FollowUp.Appoint("In de plaats", TuesdayAtTen, Joost, Monday, 4, [first]));
    }

    [Fact]
    public void It_moves_and_does_not_stand_in_its_own_way()
    {
        var made = FollowUp.Appoint("Kennismaken", TuesdayAtTen, Joost, Monday, 3, []).Value;

        Done(made.Move(TuesdayAtTen with { At = new TimeOnly(10, 30), Place = "Telefonisch" }, Joost, Monday, [made]));

        Assert.Equal((new TimeOnly(10, 30), "Telefonisch"), (made.StartsAt!.Value, made.Place));
        RefusedOn("On", "Appointment.DayOff", made.Move(TuesdayAtTen with { On = Monday.AddDays(6) }, Joost, Monday, [made]));
    }

    [Fact]
    public void What_was_called_off_stays_as_it_was()
    {
        var made = FollowUp.Appoint("Kennismaken", TuesdayAtTen, Joost, Monday, 3, []).Value;
        RefusedOn("Reason", "Appointment.Reason", made.CallOff(" ", Monday));

        Done(made.CallOff(" De klant is ziek ", Monday));

        Assert.Equal((true, "De klant is ziek", Monday), (made.CalledOff, made.Outcome, made.DoneOn!.Value));
        Refused(made.CallOff("Nog eens", Monday), "FollowUp.AlreadyDone");
        Refused(made.Move(TuesdayAtTen, Joost, Monday, []), "FollowUp.AlreadyDone");
        Refused(made.Complete(Monday, null), "FollowUp.AlreadyDone");
    }

    [Fact]
    public void A_task_has_no_hour_to_move()
    {
        var promise = FollowUp.Plan("Antwoord geven", Monday.AddDays(2), 2, Monday, kind: FollowUpKind.Promise).Value;

        Refused(promise.Move(TuesdayAtTen, Joost, Monday, []), "Appointment.None");
        Assert.Null(promise.Time);
        Assert.Contains("Toegezegd voor 25-11-2026", promise.Events[0].Text, StringComparison.Ordinal);
    }
}
