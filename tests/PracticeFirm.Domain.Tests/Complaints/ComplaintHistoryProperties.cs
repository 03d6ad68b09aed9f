using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Tests.Builders;
using Result = PracticeFirm.Domain.Common.Result;

namespace PracticeFirm.Domain.Tests.Complaints;

public class ComplaintHistoryProperties
{
    private enum Verb
    {
        Acknowledge,
        Ask,
        Answer,
        Assess,
        Prepare,
        AskApproval,
        Decide,
        Offer,
        Agree,
        Counter,
        StandBy,
        CarryOut,
        Finish,
        Fail,
        Inform,
        Verify,
        Close,
        Reopen,
        Withdraw,
        NextDay,
    }

    private static readonly Verb[] Way =
        [Verb.Acknowledge, Verb.Assess, Verb.Prepare, Verb.AskApproval, Verb.Decide, Verb.Offer, Verb.Agree, Verb.CarryOut, Verb.Finish, Verb.Inform, Verb.Verify, Verb.Close];

    private readonly record struct Step(Verb Verb, int Value);

    /// <summary>
    /// After every step: a refused one changed nothing; cost is the sum of what was agreed and not taken back; whoever waits fits the
    /// state; what is due is never before the complaint came in; nothing is solved that was not agreed or stood by.
    /// </summary>
    [Fact]
    public void No_history_of_a_complaint_loses_a_promise_or_a_euro()
    {
        var states = new HashSet<ComplaintStatus>();
        var waits = new HashSet<ComplaintWait>();
        var refusals = new HashSet<string>();
        Prop.ForAll(Random(), steps =>
        {
            var world = new ComplaintWorld();
            var complaint = world.Registered();
            foreach (var step in steps)
            {
                var before = Figures(complaint);
                var done = Do(step, world, complaint);
                refusals.UnionWith(done.Errors.Select(e => e.Code));
                if (done.IsFailure)
                    Assert.Equal(before, Figures(complaint));
                states.Add(complaint.Status);
                waits.Add(complaint.WaitsFor);
                Check(complaint);
            }
        }).Check(Histories.Usual(600));

        Assert.Equal(Enum.GetValues<ComplaintStatus>(), states.Order());
        Assert.Empty(Enum.GetValues<ComplaintWait>().Except([ComplaintWait.Colleague]).Except(waits));
        Assert.Empty(new[] { "Complaint.NotAcknowledged", "Complaint.NotAssessed", "Complaint.NeedsApproval", "Complaint.NotAgreed", "Complaint.NotResolved", "Complaint.NotInformed", "Complaint.Closed", "Complaint.AlreadyAgreed" }.Except(refusals));
    }

    // Half of the steps go the way that a complaint should, or histories would hardly ever come to their end.
    private static Arbitrary<List<Step>> Random() => Arb.From(
        from count in Gen.Choose(1, 60)
        from steps in Gen.ListOf(
            from astray in Gen.Elements(false, true)
            from verb in Gen.Elements(Enum.GetValues<Verb>())
            from value in Gen.Choose(0, 99)
            select (astray, verb, value),
            count)
        select steps.Select((s, at) => new Step(s.astray ? s.verb : Way[at % Way.Length], s.value)).ToList(),
        steps => Enumerable.Range(0, steps.Count).Select(i => steps.Where((_, at) => at != i).ToList()));

    private static Result Do(Step step, ComplaintWorld world, Complaint complaint)
    {
        var today = world.Today;
        switch (step.Verb)
        {
            case Verb.Acknowledge:
                return complaint.Acknowledge(world.Day(1 + (step.Value % 8)), ComplaintChannel.Mail, today);
            case Verb.Ask:
                var asked = complaint.Ask([new QuestionEntry((QuestionTopic)(step.Value % 8), "Hoe zit dat?")], ComplaintChannel.Mail, today);
                foreach (var question in complaint.Questions.Where(q => q.Id == 0))
                    question.Saved();
                return asked;
            case Verb.Answer:
                return complaint.Questions.FirstOrDefault(q => q.AnsweredOn is null) is { } open ? complaint.TakeAnswer(open.Id, "Zo zit dat.", today) : Result.Success;
            case Verb.Assess:
                return complaint.Assess(new Assessment((ComplaintSeverity)(step.Value % 3), (ComplaintCause)(step.Value % 11), step.Value % 4 != 0, "Daarom."), today);
            case Verb.Prepare:
                var entry = ComplaintWorld.Solution((Remedy)(step.Value % 7), 1 + (step.Value % 4), step.Value + 1);
                entry = entry.Remedy == Remedy.Discount ? entry : entry with { Amount = Money.Zero };
                return complaint.Prepare(entry, world.Cost(entry), world.Firm);
            case Verb.AskApproval:
                return complaint.AskApproval(world.Manager, "Het is nodig.", today);
            case Verb.Decide:
                return complaint.Decide(step.Value % 4 != 0, "Goed.", world.Manager, today);
            case Verb.Offer:
                return complaint.Offer(ComplaintChannel.Mail, world.Day(step.Value % 5), today);
            case Verb.Agree:
                return complaint.Agree("", today);
            case Verb.Counter:
                return complaint.Counter(Remedy.Credit, "Liever anders.", today);
            case Verb.StandBy:
                return complaint.StandBy("Wij blijven erbij.", today);
            case Verb.CarryOut:
                return complaint.CarryOut(new DocumentRef(complaint.Solution is { } solution && Complaint.Carrier(solution) is { } kind ? kind : DocumentKind.Order, 7), "X-7");
            case Verb.Finish:
                if (complaint.Solution?.Document is { } document)
                    complaint.DocumentDone(document, today);
                return Result.Success;
            case Verb.Fail:
                if (step.Value % 3 == 0 && complaint.Solution?.Document is { } failed)
                    complaint.DocumentFailed(failed);
                return Result.Success;
            case Verb.Inform:
                return complaint.Inform(ComplaintChannel.Phone, world.Firm);
            case Verb.Verify:
                return step.Value % 5 == 0 ? complaint.AskSatisfaction(today) : complaint.Verify(1 + (step.Value % 5), "", ComplaintChannel.Phone, today);
            case Verb.Close:
                return complaint.Close(step.Value % 2 == 0 ? "Zo is het goed." : "", today);
            case Verb.Reopen:
                return complaint.Reopen("Toch niet goed.", world.Firm);
            case Verb.Withdraw:
                return step.Value % 10 == 0 ? complaint.Withdraw("Ingetrokken.", today) : Result.Success;
            default:
                world.Firm.StartNextDay();
                complaint.NoteLate(world.Today);
                return Result.Success;
        }
    }

    private static void Check(Complaint complaint)
    {
        var agreed = complaint.Solutions.Where(s => s.Answer == SolutionAnswer.Accepted).Sum(s => s.Cost);
        Assert.True(complaint.Cost == agreed || (complaint.Status == ComplaintStatus.Closed && complaint.ResolvedOn is null && complaint.Cost <= agreed) || complaint.TimesReopened > 0);
        Assert.True(complaint.DueOn is null || complaint.DueOn >= complaint.ReceivedOn);
        Assert.Equal(complaint.Status == ComplaintStatus.Closed, complaint.WaitsFor == ComplaintWait.Nothing);
        if (complaint.ResolvedOn is not null)
            Assert.True(complaint.Solution is { DoneOn: not null } solution && (solution.Answer == SolutionAnswer.Accepted || solution.Remedy == Remedy.Reject));
        if (complaint.AgreedOn is not null)
            Assert.Equal(SolutionAnswer.Accepted, complaint.Solution!.Answer);
        Assert.DoesNotContain(complaint.Solutions, s => s is { OfferedOn: not null, NeedsApproval: true, Approved: not true });
        Assert.True(complaint.Satisfaction is null || complaint.InformedOn is not null);
    }

    private static string Figures(Complaint c) => string.Join('|', c.Status, c.WaitsFor, c.DueOn, c.Cost, c.Solutions.Count, c.Solution?.Remedy, c.Solution?.Answer, c.Questions.Count, c.Satisfaction, c.TimesReopened, c.AgreedOn, c.Events.Count);
}
