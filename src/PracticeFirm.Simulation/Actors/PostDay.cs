using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What the post of a day looks at.</summary>
/// <param name="Planned">What was planned.</param>
/// <param name="Sent">Mails of learners of the day before.</param>
/// <param name="PassedOn">Mails that lie with a simulated colleague.</param>
/// <param name="Checked">Drafts of the buitendienst that were checked.</param>
/// <param name="Waiting">Offertes of learners that wait for their customer.</param>
/// <param name="People">The people of the firm.</param>
/// <param name="Shelf">Takes what is made.</param>
public sealed record PostInput(
    PlannedInput Planned,
    IReadOnlyList<SentMail> Sent,
    IReadOnlyList<(MailMessage Mail, Employee Colleague)> PassedOn,
    IReadOnlyList<CheckedDraft> Checked,
    IReadOnlyList<WaitingOfferte> Waiting,
    IReadOnlyList<Employee> People,
    IPostShelf Shelf);

/// <summary>What the post brought.</summary>
/// <param name="Planned">What happened of what was planned, with the calls that are due.</param>
/// <param name="Mails">Every mail that came in, planned ones included.</param>
/// <param name="HandedIn">Drafts of the buitendienst that were mended or judged, with who did it.</param>
/// <param name="PassedOn">Mails that a colleague dealt with, with that colleague.</param>
public sealed record PostReport(
    PlannedReport Planned, IReadOnlyList<MailMessage> Mails, IReadOnlyList<(Offerte Offerte, string Colleague)> HandedIn, IReadOnlyList<(MailMessage Mail, string Colleague)> PassedOn)
{
    /// <summary>A day without post.</summary>
    public static PostReport None { get; } = new(new PlannedReport([], [], [], []), [], [], []);
}

/// <summary>The post of a day, always in this order: what was planned, answers to mails, the buitendienst, answers to offertes.</summary>
public static class PostDay
{
    /// <summary>Brings the post of the firm's new day.</summary>
    /// <param name="input">What it looks at.</param>
    /// <param name="firm">The firm, on its new day.</param>
    /// <param name="yesterday">The working day before it.</param>
    public static PostReport Run(PostInput input, TradingFirm firm, DateOnly yesterday)
    {
        var planned = PlannedDay.Run(input.Planned, firm, input.Shelf);
        var open = input.PassedOn.Where(p => p.Mail.HandledOn is null).ToList();
        var answers = MailAnswerDay.Run(input.Sent, open, firm, input.Shelf);
        var handedIn = FieldSalesActor.Answer(input.Checked, input.People, firm);
        var decisions = OfferteAnswerDay.Run(input.Waiting, firm, yesterday, input.Shelf);
        return new PostReport(planned, [.. planned.Mails, .. answers, .. decisions], handedIn, [.. open.Select(p => (p.Mail, p.Colleague.Name))]);
    }
}
