using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>What of the customer a letter is about; decides the places that can be filled in, and who may write it.</summary>
internal enum LetterSubject
{
    /// <summary>Nothing in particular: anybody who buys may write it.</summary>
    None,
    Offerte,
    Order,
    Delivery,
    Invoice,
}

/// <summary>A mail that customers write, with places from the data of the firm.</summary>
/// <param name="Code">Code, equal to the name of the file.</param>
/// <param name="Title">What it is, for the teacher.</param>
/// <param name="Werkproces">Number of the werkproces that it practises.</param>
/// <param name="Language">Language it is written in.</param>
/// <param name="About">What it is about.</param>
/// <param name="Contains">What it turns out to be to whoever reads it well.</param>
/// <param name="OwnedByField">True when only a customer of the buitendienst writes it: it has to be passed on.</param>
/// <param name="Gap">What a request leaves out.</param>
/// <param name="Withheld">What the customer says of that when asked.</param>
/// <param name="Facts">What can be learned from it.</param>
/// <param name="Subject">Subject with places.</param>
/// <param name="Body">Text with places.</param>
internal sealed record LetterSeed(
    string Code, string Title, string Werkproces, Language Language, LetterSubject About, MailContent Contains, bool OwnedByField,
    RequestGap Gap, string Withheld, IReadOnlyList<string> Facts, string Subject, string Body);

/// <summary>Reads <c>letters/*.yaml</c>.</summary>
internal static class LetterReader
{
    private static readonly string[] Always =
        ["klant", "contact", "voornaam", "plaats", "bedrijf", "eigenaar", "artikel", "ander_artikel", "aantal", "morgen", "overmorgen", "week"];

    private static readonly (string Word, LetterSubject Value)[] Subjects =
    [
        ("none", LetterSubject.None), ("customer", LetterSubject.None), ("request", LetterSubject.None), ("offerte", LetterSubject.Offerte),
        ("order", LetterSubject.Order), ("delivery", LetterSubject.Delivery), ("invoice", LetterSubject.Invoice),
    ];

    private static readonly (string Word, MailContent Value)[] Contents =
    [
        ("complaint", MailContent.Complaint), ("question", MailContent.Question), ("request", MailContent.Request),
        ("signal", MailContent.Signal), ("return", MailContent.Return),
    ];

    private static readonly (string Word, RequestGap Value)[] Gaps =
        [("none", RequestGap.None), ("quantity", RequestGap.Quantity), ("delivery", RequestGap.DeliveryDay), ("both", RequestGap.QuantityAndDeliveryDay)];

    private static readonly (string Word, string Value)[] Werkprocessen = [("2.5", "2.5"), ("2.7", "2.7"), ("3.1", "3.1"), ("3.3", "3.3")];

    /// <summary>The places a letter about something can use.</summary>
    public static IReadOnlyList<string> PlacesOf(LetterSubject about)
    {
        string[] own = about switch
        {
            LetterSubject.None => [],
            LetterSubject.Offerte => ["offertenummer", "offertedatum", "offertebedrag", "geldig_tm", "onderwerp"],
            LetterSubject.Order => ["ordernummer", "orderdatum", "leverdatum"],
            LetterSubject.Delivery => ["pakbonnummer", "leverdatum", "ordernummer"],
            LetterSubject.Invoice => ["factuurnummer", "factuurdatum", "factuurbedrag", "openstaand", "vervaldatum"],
        };
        return [.. Always, .. own];
    }

    public static LetterSeed Read(SeedReader reader)
    {
        var code = reader.Code("letter");
        var about = reader.Choice<LetterSubject>("about", Subjects);
        var contains = reader.Choice<MailContent>("contains", Contents);
        var places = PlacesOf(about).ToArray();
        var gap = reader.OptionalChoice<RequestGap>("missing", Gaps);
        if (gap != RequestGap.None && contains != MailContent.Request)
            reader.Fault(reader.Find("missing")!, "Alleen een aanvraag kan iets missen. Zet 'contains' op request, of haal 'missing' weg.");
        return new LetterSeed(
            code,
            reader.Text("title", 80),
            reader.Choice<string>("werkproces", Werkprocessen),
            reader.Choice<Language>("language", FirmReader.Languages),
            about,
            contains,
            reader.OptionalChoice("owner", ("any", false), ("field", true)),
            gap,
            gap == RequestGap.None ? "" : reader.Pattern("withheld", 1_000, places),
            reader.Find("facts", quietly: true) is null ? [] : reader.Texts("facts", 1),
            reader.Pattern("subject", 120, places),
            reader.Pattern("body", 4_000, places));
    }
}
