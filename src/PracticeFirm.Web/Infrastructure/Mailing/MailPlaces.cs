using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;

namespace PracticeFirm.Web.Infrastructure.Mailing;

/// <summary>
/// What a slice fills into a template, written as the language of the mail writes it. Salutation, names, the firm, its IBAN and the
/// sender are filled in by <see cref="MailDrafting"/> and need not be given; so is <c>datum</c>, with today, unless it is given.
/// </summary>
/// <param name="language">Language of the mail.</param>
/// <example><code>new MailPlaces(order.Terms.Language).Number(order.Number).Text("onderwerp", order.Terms.Subject).Date("leverdatum", promised).Amount("bedrag", order.Total)</code></example>
public sealed class MailPlaces(Language language)
{
    /// <summary>Stands where the number comes while the document has none; <see cref="OutgoingMail.Save"/> puts it in.</summary>
    public const string NumberPlace = "{nummer}";

    private readonly Dictionary<string, string> _values = [];

    /// <summary>Language of the mail.</summary>
    public Language Language => language;

    /// <summary>What was filled in, by place.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The number of the document; without one its place stays open until it is sent.</summary>
    public MailPlaces Number(string? number) => Text("nummer", number ?? NumberPlace);

    /// <summary>Words as they are.</summary>
    public MailPlaces Text(string place, string? words)
    {
        _values[place] = words ?? "";
        return this;
    }

    /// <summary>A date in full: <c>23 november 2026</c>. Without one the place stays visible, so that it is noticed.</summary>
    public MailPlaces Date(string place, DateOnly? day) => day is { } date ? Text(place, Letter.Date(language, date)) : this;

    /// <summary>An amount with its sign.</summary>
    public MailPlaces Amount(string place, Money amount) => Text(place, Letter.Amount(language, amount));

    /// <summary>Lines below each other with a dash: <c>regels</c>.</summary>
    public MailPlaces Lines(IEnumerable<string> lines) => Text("regels", string.Join('\n', lines.Select(line => "- " + line)));
}
