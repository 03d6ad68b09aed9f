using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Tests.Days;

public class VisitDayTests
{
    private readonly Desk _desk = new();

    [Fact]
    public void A_colleague_keeps_an_appointment_and_tells_the_next_morning()
    {
        var field = _desk.Made.Employees.First(e => e.Role == EmployeeRole.FieldSales);
        var theirs = Appointment(field);
        Assert.Empty(VisitDay.Run([theirs], Everybody, _desk.Firm));

        _desk.Firm.StartNextDay();
        var (kept, who) = Assert.Single(VisitDay.Run([theirs], Everybody, _desk.Firm));

        Assert.Equal((field.Name, theirs.DueOn, false), (who, kept.DoneOn, kept.CalledOff));
        Assert.NotEmpty(kept.Outcome!);
        Assert.Empty(VisitDay.Run([theirs], Everybody, _desk.Firm));
    }

    [Fact]
    public void What_a_learner_has_to_do_stays_to_be_done()
    {
        var own = Appointment(_desk.Learner);
        var task = FollowUp.Plan("Terugbellen", _desk.Firm.BusinessDay, _desk.Colleague.Id, _desk.Firm.BusinessDay).Value;
        _desk.Firm.StartNextDay();

        Assert.Empty(VisitDay.Run([own, task], Everybody, _desk.Firm));
        Assert.Null(own.DoneOn);
        Assert.Null(task.DoneOn);
    }

    private IReadOnlyList<Employee> Everybody => [.. _desk.Made.Employees, _desk.Learner];

    private FollowUp Appointment(Employee owner)
    {
        var time = new AppointmentTime(_desk.Firm.BusinessDay, new TimeOnly(10, 0), 60, "Bij de klant");
        var made = FollowUp.Appoint("Kennismaken", time, owner, _desk.Firm.BusinessDay, _desk.Customer.Id, []).Value;
        made.Identify(owner.Id);
        return made;
    }
}
