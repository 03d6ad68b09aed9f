using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Actors;

/// <summary>A verbetervoorstel that the manager reads, with its figures as they are now.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Now">The figures, worked out again.</param>
public sealed record SubmittedProposal(ImprovementProposal Proposal, IReadOnlyList<FactFigures> Now);

/// <summary>What is going on with complaints when a day begins.</summary>
/// <param name="Complaints">Complaints that are not closed, whole.</param>
/// <param name="Customers">Their customers with contact persons, by number within the firm.</param>
/// <param name="Colleagues">The people of the firm.</param>
/// <param name="Proposals">Proposals that were submitted.</param>
public sealed record ComplaintInput(
    IReadOnlyList<Complaint> Complaints, IReadOnlyDictionary<int, Customer> Customers, IReadOnlyList<Employee> Colleagues, IReadOnlyList<SubmittedProposal> Proposals)
{
    /// <summary>Nothing is going on.</summary>
    public static ComplaintInput None { get; } = new([], new Dictionary<int, Customer>(), [], []);
}

/// <summary>What came of it.</summary>
/// <param name="Moments">What happened in complaints, each with who did it; empty when it came by itself.</param>
/// <param name="Late">Complaints in which something that was due was not done.</param>
/// <param name="Mails">New mails of customers.</param>
/// <param name="Judged">Proposals that were answered, with the manager.</param>
public sealed record ComplaintReport(
    IReadOnlyList<(DomainEvent Moment, string Who)> Moments, IReadOnlyList<Complaint> Late, IReadOnlyList<MailMessage> Mails, IReadOnlyList<(ImprovementProposal Proposal, string Manager)> Judged);

/// <summary>
/// The people around the complaints, always in this order: customers answer questions, decide on proposals and say how satisfied they
/// are; colleagues and the manager answer; who waits too long writes; the manager reads proposals. Nobody answers on the day they were
/// asked.
/// </summary>
public static class ComplaintDay
{
    /// <summary>Lives the morning of the firm's new day.</summary>
    /// <param name="input">What they look at.</param>
    /// <param name="firm">The firm, on its new day.</param>
    public static ComplaintReport Run(ComplaintInput input, TradingFirm firm)
    {
        var moments = new List<(DomainEvent, string)>();
        var late = new List<Complaint>();
        var mails = new List<MailMessage>();
        foreach (var complaint in input.Complaints.OrderBy(c => c.Id))
        {
            var customer = input.Customers[complaint.CustomerId];
            var told = complaint.Events.Count;
            void Moved(string who)
            {
                moments.AddRange(complaint.Events.Skip(told).Select(e => (e, who)));
                told = complaint.Events.Count;
            }

            if (Hear(new ComplainingCustomer(complaint, customer, firm), complaint, firm, mails))
                Moved(customer.Name);
            foreach (var who in Answer(complaint, input.Colleagues, firm))
                Moved(who);
            if (complaint.NoteLate(firm.BusinessDay))
            {
                late.Add(complaint);
                Moved("");
                if (complaint.WaitsFor is not ComplaintWait.Aftercare)
                    Mail(new ComplainingCustomer(complaint, customer, firm), c => c.Reminder(), complaint, firm, mails);
            }
        }

        return new ComplaintReport(moments, late, mails, Judge(input, firm));
    }

    private static bool Hear(ComplainingCustomer customer, Complaint complaint, TradingFirm firm, List<MailMessage> mails)
    {
        var today = firm.BusinessDay;
        var words = new List<string>();
        foreach (var question in complaint.Questions.Where(q => q.AnsweredOn is null && q.AskedOn < today).OrderBy(q => q.Id).ToList())
        {
            var answer = customer.Answer(question);
            TradeDay.Must(complaint.TakeAnswer(question.Id, answer, today));
            words.Add(answer);
        }

        if (complaint is { Status: ComplaintStatus.SolutionProposed, WaitsFor: ComplaintWait.CustomerDecision, Solution: { } solution } && solution.OfferedOn < today)
        {
            var (agrees, instead, text) = customer.Decide();
            TradeDay.Must(agrees ? complaint.Agree(text, today) : complaint.Counter(instead, text, today));
            words.Add(text);
        }

        if (complaint is { Status: ComplaintStatus.Aftercare, VerifiedOn: null } && complaint.AftercareAskedOn < today)
        {
            var (score, text) = customer.Satisfaction();
            TradeDay.Must(complaint.Verify(score, text, ComplaintChannel.Mail, today));
            words.Add($"{score} / 5. {text}");
        }

        if (words.Count == 0)
            return false;
        Mail(customer, c => (c.SubjectOfReply, string.Join('\n', words)), complaint, firm, mails);
        return true;
    }

    // One after the other, so that each is known to have said what they said.
    private static IEnumerable<string> Answer(Complaint complaint, IReadOnlyList<Employee> colleagues, TradingFirm firm)
    {
        foreach (var consult in complaint.Consults.Where(c => c is { WantsAnswer: true, AnsweredOn: null } && c.AskedOn < firm.BusinessDay).OrderBy(c => c.Id).ToList())
            if (colleagues.FirstOrDefault(e => e.Id == consult.ColleagueId) is { IsSimulated: true } colleague)
            {
                TradeDay.Must(complaint.Reply(consult.Id, ComplaintColleague.Answer(complaint, colleague, firm), colleague.Name, firm.BusinessDay));
                yield return colleague.Name;
            }

        if (complaint.Solution is { OfferedOn: null, Approved: null } solution && solution.ApprovalAskedOn < firm.BusinessDay && Manager(colleagues) is { } manager)
        {
            var (approved, text) = ComplaintColleague.Decide(complaint, firm);
            TradeDay.Must(complaint.Decide(approved, text, manager, firm.BusinessDay));
            yield return manager.Name;
        }
    }

    private static List<(ImprovementProposal, string)> Judge(ComplaintInput input, TradingFirm firm)
    {
        var judged = new List<(ImprovementProposal, string)>();
        if (Manager(input.Colleagues) is not { } manager)
            return judged;
        foreach (var (proposal, now) in input.Proposals.OrderBy(p => p.Proposal.Id))
        {
            if (proposal.Status != ProposalStatus.Submitted || proposal.SubmittedOn >= firm.BusinessDay)
                continue;
            var (verdict, text) = ProposalJudge.Judge(proposal, now, firm.BusinessDay);
            TradeDay.Must(proposal.Answer(verdict, text, manager.Name, firm.BusinessDay));
            judged.Add((proposal, manager.Name));
        }

        return judged;
    }

    private static Employee? Manager(IReadOnlyList<Employee> colleagues) => colleagues.FirstOrDefault(e => e is { Role: EmployeeRole.Manager, IsSimulated: true });

    private static void Mail(ComplainingCustomer customer, Func<ComplainingCustomer, (string Subject, string Text)> write, Complaint complaint, TradingFirm firm, List<MailMessage> mails)
    {
        var (subject, text) = write(customer);
        mails.Add(MailMessage.Receive(
            firm.BusinessDay, complaint.CustomerId, customer.From, firm.Identity.Email, subject, customer.Letter(text), new DocumentRef(DocumentKind.Complaint, complaint.Id)));
    }
}
