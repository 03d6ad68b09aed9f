using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Documents.Orders;

/// <summary>Turns an order of the domain into the paper that is printed: orderbevestiging or verkoopcontract, in the order's language.</summary>
public static class OrderComposer
{
    /// <summary>The paper of an order.</summary>
    /// <param name="kind">Which of the two papers.</param>
    /// <param name="order">The order, with its lines.</param>
    /// <param name="firm">Who sells.</param>
    /// <param name="recipient">To whom: as recorded on confirming, or as they are now for a draft.</param>
    /// <param name="author">Who signs.</param>
    /// <param name="offerte">The offerte that was accepted; null when there is none.</param>
    /// <param name="customerKvkNumber">Number of the customer in the trade register, for a contract.</param>
    public static OrderDocument Compose(
        OrderPaperKind kind, Order order, TradingFirm firm, Recipient? recipient, Employee author, AcceptedOfferte? offerte = null, string? customerKvkNumber = null)
    {
        var terms = order.Terms;
        var language = terms.Language;
        var identity = firm.Identity;
        return new OrderDocument
        {
            Kind = kind,
            Style = firm.Style,
            Sender = SalesWords.Sender(identity, language),
            Language = language,
            Number = order.Number,
            Date = order.ConfirmedOn ?? firm.BusinessDay,
            Recipient = SalesWords.Recipient(recipient, identity, language),
            CustomerVatId = order.VatCategory == VatCategory.Standard ? null : recipient?.VatNumber,
            CustomerNumber = recipient?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            CustomerReference = terms.CustomerReference.Length == 0 ? null : terms.CustomerReference,
            CustomerKvkNumber = customerKvkNumber ?? "",
            Contact = SalesWords.Contact(author, language),
            Subject = terms.Subject,
            Salutation = Letter.Salutation(language, recipient?.Salutation ?? default, recipient?.Contact ?? "", recipient?.LastName ?? ""),
            Introduction = Own(terms.Intro, offerte?.Intro, OrderWords.Thanks),
            Lines = [.. order.Lines.Select(Line)],
            Totals = DocumentTotals.From(order.Calculation),
            VatCategory = order.VatCategory,
            VatReason = order.VatReason,
            Conditions = SalesWords.Conditions(terms.PriceCondition, terms.DeliveryTerms, terms.LeadTimeDays, terms.PaymentTerms, language, order.Calculation, firm.Rules),
            Closing = Own(terms.Closing, offerte?.Closing, OrderWords.Check),
            GeneralTerms = SalesWords.GeneralTerms(identity, language),
            OfferteNumber = offerte?.Number,
            OfferteVersion = offerte?.Version ?? 1,
            OfferteDate = offerte?.SentOn,
            DeliveryAddress = terms.DeliveryAddress is { } address && recipient is not null
                ? new DocumentRecipient(recipient.Name, address.StreetLine, address.CityLine, address.CountryCode)
                : null,
            PartialDelivery = terms.PartialDelivery,
            WantedOn = terms.WantedOn,
        };

        // What was written to go with the offerte speaks of an offerte; the paper of the order says what it is itself.
        string Own(string written, string? ofOfferte, LocalizedText ofPaper) =>
            written.Length == 0 || written != ofOfferte ? written : kind == OrderPaperKind.Confirmation ? ofPaper.In(language) : "";
    }

    private static DocumentArticleLine Line(OrderLine line) =>
        new(line.Position, line.ArticleNumber, line.Description, line.Quantity, line.Unit, line.UnitPrice, line.Discount, line.VatRate, line.Calculation.Net) { DeliveryOn = line.PromisedOn };
}

/// <summary>The offerte an order comes from, as the papers of the order name it.</summary>
/// <param name="Number">OFF-2026-0001.</param>
/// <param name="Version">Its version.</param>
/// <param name="SentOn">Its date.</param>
/// <param name="Intro">The text above its lines.</param>
/// <param name="Closing">The text below its lines.</param>
public sealed record AcceptedOfferte(string Number, int Version, DateOnly? SentOn, string Intro = "", string Closing = "");
