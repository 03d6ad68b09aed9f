using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Documents;

/// <summary>What the composers of offertes and orders say alike: the firm, the customer, and the conditions in words.</summary>
internal static class SalesWords
{
    /// <summary>The firm as the paper shows it.</summary>
    public static DocumentSender Sender(FirmIdentity identity, Language language) => new(identity.FullName, identity.Address)
    {
        Slogan = identity.Slogan.In(language),
        KvkNumber = identity.KvkNumber,
        VatId = identity.VatNumber,
        Iban = identity.Iban,
        Phone = identity.Phone,
        Email = identity.Email,
        Website = identity.Website,
    };

    /// <summary>The customer in the window of the envelope; empty while nobody was chosen.</summary>
    public static DocumentRecipient Recipient(Recipient? recipient, FirmIdentity identity, Language language) => recipient is null
        ? new DocumentRecipient("", "", "", identity.Address.CountryCode)
        : new DocumentRecipient(recipient.Name, recipient.Address.StreetLine, recipient.Address.CityLine, recipient.Address.CountryCode)
        {
            ContactPerson = Letter.Attention(language, recipient.Salutation, recipient.Contact),
        };

    /// <summary>Who signs.</summary>
    public static DocumentContact Contact(Employee author, Language language) =>
        new(author.Name, Letter.Function(language, author.Role, author.Function), author.Phone, author.Email);

    /// <summary>The sentence about the general terms.</summary>
    public static string GeneralTerms(FirmIdentity identity, Language language) =>
        identity.GeneralTerms.In(language).Replace("{kvk}", identity.KvkNumber, StringComparison.Ordinal);

    /// <summary>What holds for price, delivery and payment.</summary>
    public static DocumentConditions Conditions(
        string price, DeliveryTerms delivery, int leadTimeDays, PaymentTerms payment, Language language, PriceCalculation calculation, SellingRules rules) => new()
        {
            Price = price,
            Delivery = Delivery(delivery, language, DocumentFormat.Of(language).Euro(rules.FreeShippingFrom)),
            LeadTime = LeadTime(leadTimeDays, language),
            Payment = Payment(payment.Days, language),
            PaymentDiscount = payment.HasCashDiscount
            ? new DocumentPaymentDiscount(payment.CashDiscount, payment.CashDiscountDays, CashDiscount.Of(calculation, payment.CashDiscount).Payable)
            : null,
        };

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
        (Language.English, 0) => "Payment in advance: we deliver after receipt of your payment.",
        (Language.German, 0) => "Vorkasse: wir liefern nach Zahlungseingang.",
        _ => InvoiceComposer.Terms(days, language),
    };
}
