using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Mail;

namespace PracticeFirm.Simulation.Scenarios;

/// <summary>A mail template in one language.</summary>
internal sealed record MailTemplateSeed(string Purpose, Language Language, string Subject, string Body);

/// <summary>Reads <c>mail/*.yaml</c>.</summary>
internal static class MailReader
{
    /// <summary>What can be filled in.</summary>
    public static readonly string[] Places =
    [
        "aanhef", "contact", "klant", "leverancier", "medewerker", "functie", "bedrijf", "telefoon", "iban",
        "nummer", "ordernummer", "factuurnummer", "kenmerk", "onderwerp", "aanvraag", "datum", "geldig_tm", "leverdatum", "vervaldatum", "betaal_voor",
        "totaal", "bedrag", "openstaand", "kosten", "regels", "reden", "artikel", "alternatief", "antwoord", "tijd", "plaats", "collega",
        "klacht", "vragen", "oplossing", "hoort_voor",
    ];

    public static IReadOnlyList<MailTemplateSeed> Read(SeedReader reader)
    {
        var purpose = reader.Code("purpose");
        return
        [
            .. FirmReader.Languages.Select(language => reader.Block(language.Word, r => new MailTemplateSeed(
                purpose, language.Value, r.Pattern("subject", MailMessage.SubjectLength, Places), r.Pattern("body", MailMessage.BodyLength, Places))))
                .OfType<MailTemplateSeed>(),
        ];
    }
}
