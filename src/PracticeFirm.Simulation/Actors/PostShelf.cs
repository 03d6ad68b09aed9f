using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Simulation.Actors;

/// <summary>
/// Where actors of the post leave what they make. It gives numbers at once, so that a mail can point at the request that it brings, and an
/// offerte at the one that it answers.
/// </summary>
public interface IPostShelf
{
    /// <summary>Numbers and keeps a mail.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="by">Who sent it, for the event log.</param>
    void Keep(MailMessage mail, string by);

    /// <summary>Numbers and keeps a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="by">Who asked, or who wrote it down.</param>
    void Keep(QuoteRequest request, string by);

    /// <summary>Numbers and keeps an offerte.</summary>
    /// <param name="offerte">The offerte; its lines are numbered by <see cref="Number"/>.</param>
    /// <param name="by">Who made it.</param>
    void Keep(Offerte offerte, string by);

    /// <summary>Numbers the lines of an offerte that was kept.</summary>
    void Number(Offerte offerte);
}
