using PracticeFirm.Documents.Layout;
using PracticeFirm.Documents.Papers;

namespace PracticeFirm.Documents.Offertes;

/// <summary>The offerte.</summary>
internal sealed class OffertePaper(OfferteDocument document) : SalesPaper(document)
{
    public override string Title => Say(OfferteWords.Title);

    public override string NumberText
    {
        get
        {
            var version = document.Version > 1 ? $"{Words.Version} {Format.Count(document.Version)}" : "";
            return string.Join(", ", new[] { document.Number ?? "", version }.Where(part => part.Length > 0));
        }
    }

    public override IEnumerable<(string Label, string? Value)> Details() =>
    [
        (Say(OfferteWords.Number), NumberOrDraft),
        (Words.Date, Day(document.Date)),
        (Say(OfferteWords.ValidThrough), Day(document.ValidThrough)),
        (Words.CustomerNumber, document.CustomerNumber),
        (Words.CustomerReference, document.CustomerReference),
        (Words.CustomerVatId, NamesBuyerInText(document) ? null : document.CustomerVatId),
        (Words.Contact, document.Contact?.Name),
    ];

    protected override Strip Signature(Theme theme) =>
        SignatureBlock.WithGreeting(theme, new SignBox(Words.Agreed, string.Format(null, Words.AgreedFor, document.Recipient.Name)));

    protected override IEnumerable<(string Label, string Text)> Terms() => base.Terms().Append((Say(OfferteWords.Validity), Validity()));

    private string Validity()
    {
        var term = Day(document.ValidThrough) is { } last ? Say(document.WithoutObligation ? OfferteWords.ValidSentence : OfferteWords.BindingSentence, last) : "";
        return document.WithoutObligation ? $"{term} {Say(OfferteWords.WithoutObligationSentence)}".TrimStart() : term;
    }
}
