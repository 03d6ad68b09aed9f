using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Contacts;

public class FollowUpTests
{
    [Fact]
    public void A_task_is_planned_and_done_once()
    {
        var task = FollowUp.Plan(" Bel Praktijk Van Loon ", Monday.AddDays(3), 2, Monday, 1, new DocumentRef(DocumentKind.Invoice, 12)).Value;
        Assert.Equal(("Bel Praktijk Van Loon", 2, 1, DocumentKind.Invoice, 12), (task.Subject, task.OwnerId, task.CustomerId, task.AboutKind, task.AboutId));
        Assert.Equal(new DocumentRef(DocumentKind.Invoice, 12), task.About);
        Assert.Null(task.DoneOn);

        Done(task.Complete(Monday.AddDays(1), " Belt volgende week terug "));

        Assert.Equal((Monday.AddDays(1), "Belt volgende week terug"), (task.DoneOn, task.Outcome));
        Refused(task.Complete(Monday.AddDays(2), "Nog eens"), "FollowUp.AlreadyDone");
        Assert.Equal((Monday.AddDays(1), "Belt volgende week terug"), (task.DoneOn, task.Outcome));
    }

    [Fact]
    public void Without_anything_to_tell_there_is_no_outcome()
    {
        var task = FollowUp.Plan("Bel", Monday, 2, Monday).Value;

        Done(task.Complete(Monday, "  "));

        Assert.Null(task.Outcome);
        Assert.Null(task.About);
    }

    [Fact]
    public void It_says_what_and_a_day_that_is_to_come()
    {
        RefusedOn("Subject", "FollowUp.Subject", FollowUp.Plan(" ", Monday, 2, Monday));
        RefusedOn("Subject", "FollowUp.Subject", FollowUp.Plan(new string('x', FollowUp.SubjectLength + 1), Monday, 2, Monday));
        RefusedOn("DueOn", "FollowUp.Day", FollowUp.Plan("Bel", Monday.AddDays(-1), 2, Monday));
        RefusedOn("DueOn", "FollowUp.Day", FollowUp.Plan("Bel", Monday.AddYears(2).AddDays(1), 2, Monday));
        Done(FollowUp.Plan(new string('x', FollowUp.SubjectLength), Monday.AddYears(2), 2, Monday));
    }
}
