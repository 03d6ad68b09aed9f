using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Conversations;

/// <summary>Finds a conversation for somebody who is called.</summary>
public static class ConversationPicker
{
    /// <summary>For what a customer can be called, in the order of <see cref="CallPurpose"/>.</summary>
    /// <param name="conversations">All conversations.</param>
    /// <param name="language">What the customer speaks.</param>
    /// <param name="about">The kind of document it is about; null for none.</param>
    public static IReadOnlyList<CallPurpose> Purposes(IEnumerable<Conversation> conversations, Language language, DocumentKind? about) =>
        [.. Fitting(conversations, about).Where(c => Languages(language).Contains(c.Language)).Select(c => c.Purpose).Distinct().Order()];

    /// <summary>The conversation for a call; null when there is none.</summary>
    /// <param name="conversations">All conversations.</param>
    /// <param name="purpose">What the call is for.</param>
    /// <param name="language">What the customer speaks; without a conversation in it English is spoken, or else Dutch.</param>
    /// <param name="about">The document it is about; null for none.</param>
    /// <param name="firm">For the seed.</param>
    /// <param name="subject">Chooses among several that fit as well: the customer, say.</param>
    public static Conversation? Pick(IEnumerable<Conversation> conversations, CallPurpose purpose, Language language, DocumentRef? about, TradingFirm firm, int subject)
    {
        var fitting = Fitting(conversations, about?.Kind).Where(c => c.Purpose == purpose).ToList();
        foreach (var spoken in Languages(language))
        {
            var inLanguage = fitting.FindAll(c => c.Language == spoken);
            var closest = inLanguage.FindAll(c => c.About == about?.Kind);
            if (inLanguage.Count > 0)
                return Chance.For(firm.Seed, $"conversation/{purpose}", subject).Pick(closest.Count > 0 ? closest : inLanguage);
        }

        return null;
    }

    private static IEnumerable<Conversation> Fitting(IEnumerable<Conversation> conversations, DocumentKind? about) =>
        conversations.Where(c => c.Direction == ContactDirection.Out && (c.About is null or DocumentKind.Customer || c.About == about));

    private static IEnumerable<Language> Languages(Language language) => ((Language[])[language, Language.English, Language.Dutch]).Distinct();
}
