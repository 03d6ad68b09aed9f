using PracticeFirm.Documents.Papers;
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
            Sender = new DocumentSender(identity.FullName, identity.Address)
            {
                Slogan = identity.Slogan.In(language),
                KvkNumber = identity.KvkNumber,
                VatId = identity.VatNumber,
                Iban = identity.Iban,
                Phone = identity.Phone,
                Email = identity.Email,
                Website = identity.Website,
            },
            Language = language,
            Number = isDraft ? null : offerte.Number,
            Version = offerte.Version,
            Date = offerte.SentOn ?? firm.BusinessDay,
            ValidThrough = offerte.Terms.ValidThrough,
            WithoutObligation = offerte.Terms.WithoutObligation,
            Recipient = recipient is null
                ? new DocumentRecipient("", "", "", identity.Address.CountryCode)
                : new DocumentRecipient(recipient.Name, recipient.Address.StreetLine, recipient.Address.CityLine, recipient.Address.CountryCode)
                {
                    ContactPerson = Letter.Attention(language, recipient.Salutation, recipient.Contact),
                },
            CustomerVatId = offerte.VatCategory == VatCategory.Standard ? null : recipient?.VatNumber,
            CustomerNumber = recipient?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            CustomerReference = offerte.Terms.CustomerReference.Length == 0 ? null : offerte.Terms.CustomerReference,
            Contact = new DocumentContact(author.Name, Letter.Function(language, author.Role, author.Function), author.Phone, author.Email),
            Subject = offerte.Terms.Subject,
            Salutation = Letter.Salutation(language, recipient?.Salutation ?? default, recipient?.Contact ?? "", recipient?.LastName ?? ""),
            Introduction = offerte.Terms.Intro,
            Lines = [.. offerte.Lines.Select(l => new DocumentArticleLine(l.Position, l.ArticleNumber, l.Description, l.Quantity, l.Unit, l.UnitPrice, l.Discount, l.VatRate, l.Calculation.Net))],
            Totals = DocumentTotals.From(offerte.Calculation),
            VatCategory = offerte.VatCategory,
            VatReason = offerte.VatReason,
            Conditions = Conditions(offerte, firm.Rules),
            Closing = offerte.Terms.Closing,
            GeneralTerms = identity.GeneralTerms.In(language).Replace("{kvk}", identity.KvkNumber, StringComparison.Ordinal),
        };
    }

    private static DocumentConditions Conditions(Offerte offerte, SellingRules rules)
    {
        var terms = offerte.Terms;
        var language = terms.Language;
        var amounts = DocumentFormat.Of(language);
        return new DocumentConditions
        {
            Price = terms.PriceCondition,
            Delivery = Delivery(terms.DeliveryTerms, language, amounts.Euro(rules.FreeShippingFrom)),
            LeadTime = LeadTime(terms.LeadTimeDays, language),
            Payment = Payment(terms.PaymentTerms.Days, language),
            PaymentDiscount = terms.PaymentTerms.HasCashDiscount
                ? new DocumentPaymentDiscount(terms.PaymentTerms.CashDiscount, terms.PaymentTerms.CashDiscountDays, CashDiscount.Of(offerte.Calculation, terms.PaymentTerms.CashDiscount).Payable)
                : null,
        };
    }

    private static string Delivery(DeliveryTerms terms, Language language, string threshold) => terms switch
    {
        DeliveryTerms.FreeAboveThreshold => language switch
        {
            Language.Dutch => $"Franco huis bij een orderbedrag vanaf {threshold} exclusief btw; daaronder rekenen wij verzendkosten.",
            Language.English => $"Carriage paid for orders from {threshold} excluding VAT; below that amount freight is charged.",
            Language.German => $"Frei Haus ab einem Auftragswert von {threshold} netto; darunter berechnen wir Versandkosten.",
        },
        DeliveryTerms.CarriagePaid => language switch
        {
            Language.Dutch => "Franco huis: de verzendkosten zijn voor onze rekening.",
            Language.English => "Carriage paid: freight is included.",
            Language.German => "Frei Haus: die Versandkosten tragen wir.",
        },
        DeliveryTerms.ExWorks => language switch
        {
            Language.Dutch => "Af magazijn: u haalt de goederen bij ons af of laat ze afhalen.",
            Language.English => "Ex works: you collect the goods at our warehouse or have them collected.",
            Language.German => "Ab Lager: Sie holen die Ware bei uns ab oder lassen sie abholen.",
        },
        DeliveryTerms.FreightCharged => language switch
        {
            Language.Dutch => "Levering op uw adres; de verzendkosten staan apart vermeld.",
            Language.English => "Delivery to your address; freight is stated separately.",
            Language.German => "Lieferung an Ihre Adresse; die Versandkosten sind gesondert ausgewiesen.",
        },
    };

    private static string LeadTime(int days, Language language) => (language, days) switch
    {
        (Language.Dutch, 0) => "Uit voorraad, op de dag van uw opdracht.",
        (Language.Dutch, 1) => "1 werkdag na uw opdracht.",
        (Language.Dutch, _) => $"{days} werkdagen na uw opdracht.",
        (Language.English, 0) => "From stock, on the day of your order.",
        (Language.English, 1) => "1 working day after your order.",
        (Language.English, _) => $"{days} working days after your order.",
        (Language.German, 0) => "Ab Lager, am Tag Ihrer Bestellung.",
        (Language.German, 1) => "1 Werktag nach Ihrer Bestellung.",
        _ => $"{days} Werktage nach Ihrer Bestellung.",
    };

    private static string Payment(int days, Language language) => (language, days) switch
    {
        (Language.Dutch, 0) => "Vooruitbetaling: wij leveren na ontvangst van uw betaling.",
        (Language.Dutch, _) => $"Binnen {days} dagen na factuurdatum.",
        (Language.English, 0) => "Payment in advance: we deliver after receipt of your payment.",
        (Language.English, _) => $"Within {days} days of the invoice date.",
        (Language.German, 0) => "Vorkasse: wir liefern nach Zahlungseingang.",
        _ => $"Innerhalb von {days} Tagen nach Rechnungsdatum.",
    };
}
