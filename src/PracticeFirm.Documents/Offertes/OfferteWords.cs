using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.Offertes;

/// <summary>The words only an offerte has.</summary>
internal static class OfferteWords
{
    public static readonly LocalizedText Title = new("Offerte", "Quotation", "Angebot");

    public static readonly LocalizedText Number = new("Offertenummer", "Quotation no.", "Angebotsnr.");

    public static readonly LocalizedText ValidThrough = new("Geldig t/m", "Valid until", "Gültig bis");

    public static readonly LocalizedText Validity = new("Geldigheid", "Validity", "Gültigkeit");

    /// <summary>0: the last day.</summary>
    public static readonly LocalizedText ValidSentence = new("Geldig t/m {0}.", "Valid until and including {0}.", "Gültig bis einschließlich {0}.");

    /// <summary>0: the last day.</summary>
    public static readonly LocalizedText BindingSentence = new(
        "Wij houden ons aan deze offerte t/m {0}.",
        "We are bound by this quotation until and including {0}.",
        "Wir halten uns an dieses Angebot bis einschließlich {0} gebunden.");

    public static readonly LocalizedText WithoutObligationSentence = new(
        "Deze offerte is vrijblijvend: wij kunnen haar tot direct na uw akkoord nog intrekken.",
        "This quotation is without obligation: we may withdraw it until immediately after your acceptance.",
        "Dieses Angebot ist freibleibend: Wir können es noch unmittelbar nach Ihrer Annahme widerrufen.");
}
