using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Documents;

/// <summary>Turns an offerte of the domain into the paper that is printed: chooses the words of its conditions in its language.</summary>
public static class OfferteComposer
{
    /// <summary>The paper of an offerte.</summary>
    /// <param name="offerte">The offerte, with its lines.</param>
    /// <param name="firm">Who offers.</param>
    /// <param name="recipient">To whom: as recorded on sending, or as they are now for a draft; null while nobody was chosen.</param>
    /// <param name="author">Who signs.</param>
    public static OfferteDocument Compose(Offerte offerte, TradingFirm firm, Recipient? recipient, Employee author)
    {
        var language = offerte.Terms.Language;
        var identity = firm.Identity;
        var isDraft = offerte.SentOn is null;
        return new OfferteDocument
        {
            Style = firm.Style,
            Sender = SalesWords.Sender(identity, language),
            Language = language,
            Number = isDraft ? null : offerte.Number,
            Version = offerte.Version,
            Date = offerte.SentOn ?? firm.BusinessDay,
            ValidThrough = offerte.Terms.ValidThrough,
            WithoutObligation = offerte.Terms.WithoutObligation,
            Recipient = SalesWords.Recipient(recipient, identity, language),
            CustomerVatId = offerte.VatCategory == VatCategory.Standard ? null : recipient?.VatNumber,
            CustomerNumber = recipient?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            CustomerReference = offerte.Terms.CustomerReference.Length == 0 ? null : offerte.Terms.CustomerReference,
            Contact = SalesWords.Contact(author, language),
            Subject = offerte.Terms.Subject,
            Salutation = Letter.Salutation(language, recipient?.Salutation ?? default, recipient?.Contact ?? "", recipient?.LastName ?? ""),
            Introduction = offerte.Terms.Intro,
            Lines = [.. offerte.Lines.Select(l => new DocumentArticleLine(l.Position, l.ArticleNumber, l.Description, l.Quantity, l.Unit, l.UnitPrice, l.Discount, l.VatRate, l.Calculation.Net))],
            Totals = DocumentTotals.From(offerte.Calculation),
            VatCategory = offerte.VatCategory,
            VatReason = offerte.VatReason,
            Conditions = SalesWords.Conditions(offerte.Terms.PriceCondition, offerte.Terms.DeliveryTerms, offerte.Terms.LeadTimeDays, offerte.Terms.PaymentTerms, language, offerte.Calculation, firm.Rules),
            Closing = offerte.Terms.Closing,
            GeneralTerms = SalesWords.GeneralTerms(identity, language),
        };
    }
}
