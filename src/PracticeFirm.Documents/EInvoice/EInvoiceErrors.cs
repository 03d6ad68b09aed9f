using PracticeFirm.Domain.Common;

namespace PracticeFirm.Documents.EInvoice;

/// <summary>Why there is no e-invoice: what is missing and where to fill it in, or which amounts don't add up.</summary>
public static class EInvoiceErrors
{
    /// <summary>The document has no number yet.</summary>
    public static Error NoNumber { get; } = new("EInvoice.NoNumber", "Deze factuur heeft nog geen nummer. Maak hem eerst definitief.", nameof(EInvoiceDocument.Number));

    /// <summary>No lines.</summary>
    public static Error NoLines { get; } = new("EInvoice.NoLines", "Er staat niets op de factuur. Voeg minstens één regel toe.", nameof(EInvoiceDocument.Lines));

    /// <summary>Neither a due date nor terms.</summary>
    public static Error NoTerms { get; } = new("EInvoice.NoTerms", "Op de factuur staat niet wanneer de klant moet betalen. Vul de betalingsconditie in.", nameof(EInvoiceDocument.PaymentTerms));

    /// <summary>Due before it was sent.</summary>
    public static Error DueDate { get; } = new("EInvoice.DueDate", "De vervaldatum ligt voor de factuurdatum. Kijk de betalingsconditie na.", nameof(EInvoiceDocument.DueDate));

    /// <summary>Nothing for the customer to recognise it by.</summary>
    public static Error NoReference { get; } = new("EInvoice.NoReference", "Een e-factuur heeft een kenmerk of ordernummer nodig. Vul bij de order het kenmerk van de klant in.", nameof(EInvoiceDocument.BuyerReference));

    /// <summary>A credit note must name its invoice.</summary>
    public static Error NoOriginal { get; } = new("EInvoice.NoOriginal", "Op een creditfactuur staat welke factuur je crediteert. Kies de oorspronkelijke factuur.", nameof(EInvoiceDocument.Original));

    /// <summary>The last day of delivery comes before the first.</summary>
    public static Error SupplyPeriod { get; } = new("EInvoice.SupplyPeriod", "De laatste leverdag ligt voor de eerste. Kijk de leverdatums op de factuur na.", nameof(EInvoiceDocument.SupplyThrough));

    /// <summary>The firm has no name.</summary>
    public static Error SellerName { get; } = new("EInvoice.SellerName", "De naam van je firma ontbreekt. Vul hem in bij de gegevens van de firma.", nameof(EInvoiceDocument.Seller));

    /// <summary>The firm's address isn't complete.</summary>
    public static Error SellerAddress { get; } = new("EInvoice.SellerAddress", "Het adres van je firma is niet compleet. Vul straat, postcode, plaats en land in bij de gegevens van de firma.", nameof(EInvoiceDocument.Seller));

    /// <summary>The firm has no KvK number.</summary>
    public static Error SellerKvk { get; } = new("EInvoice.SellerKvk", "Het KvK-nummer van je firma ontbreekt of klopt niet. Vul de 8 cijfers in bij de gegevens van de firma.", nameof(EInvoiceDocument.Seller));

    /// <summary>The firm has no btw-id.</summary>
    public static Error SellerVatId { get; } = new("EInvoice.SellerVatId", "Het btw-id van je firma ontbreekt of klopt niet. Vul het in bij de gegevens van de firma.", nameof(EInvoiceDocument.Seller));

    /// <summary>Nowhere to pay to.</summary>
    public static Error SellerIban { get; } = new("EInvoice.SellerIban", "De IBAN van je firma ontbreekt of klopt niet, dus de klant kan niet betalen. Vul hem in bij de gegevens van de firma.", nameof(EInvoiceDocument.Seller));

    /// <summary>The firm has no electronic address.</summary>
    public static Error SellerEndpoint { get; } = new("EInvoice.SellerEndpoint", "Je firma heeft geen adres op Peppol. Vul het KvK-nummer in bij de gegevens van de firma.", nameof(EInvoiceDocument.Seller));

    /// <summary>The customer has no name.</summary>
    public static Error BuyerName { get; } = new("EInvoice.BuyerName", "De naam van de klant ontbreekt. Vul hem in bij de klant.", nameof(EInvoiceDocument.Buyer));

    /// <summary>The customer's address isn't complete.</summary>
    public static Error BuyerAddress { get; } = new("EInvoice.BuyerAddress", "Het adres van de klant is niet compleet. Vul straat, postcode, plaats en land in bij de klant.", nameof(EInvoiceDocument.Buyer));

    /// <summary>A Dutch customer without a KvK number or OIN.</summary>
    public static Error BuyerKvk { get; } = new("EInvoice.BuyerKvk", "Een e-factuur binnen Nederland kan niet zonder het KvK-nummer van de klant. Vul het in bij de klant, of stuur de factuur als pdf.", nameof(EInvoiceDocument.Buyer));

    /// <summary>The customer's btw-id is needed in this VAT case.</summary>
    public static Error BuyerVatIdMissing { get; } = new("EInvoice.BuyerVatIdMissing", "Voor deze btw-regeling moet het btw-id van de klant op de factuur. Vul het in bij de klant.", nameof(EInvoiceDocument.Buyer));

    /// <summary>The customer's btw-id is wrong.</summary>
    public static Error BuyerVatId { get; } = new("EInvoice.BuyerVatId", "Het btw-id van de klant klopt niet. Verbeter het bij de klant.", nameof(EInvoiceDocument.Buyer));

    /// <summary>The customer can't be reached on Peppol.</summary>
    public static Error BuyerEndpoint { get; } = new("EInvoice.BuyerEndpoint", "De klant heeft geen adres op Peppol. Vul het KvK-nummer of het btw-id in bij de klant, of kies NLCIUS.", nameof(EInvoiceDocument.Buyer));

    /// <summary>A network address that isn't one.</summary>
    public static Error Endpoint { get; } = new("EInvoice.Endpoint", "Het adres op Peppol is niet compleet: er hoort een code van 4 cijfers en een nummer bij. Vul beide in.", nameof(EInvoiceParty.Endpoint));

    /// <summary>An intra-Community supply needs its day.</summary>
    public static Error NoSupplyDate { get; } = new("EInvoice.NoSupplyDate", "Bij een intracommunautaire levering staat de leverdatum op de factuur. Vul in wanneer de goederen zijn geleverd.", nameof(EInvoiceDocument.SupplyFrom));

    /// <summary>An intra-Community supply leaves the country.</summary>
    public static Error DeliveryCountry { get; } = new("EInvoice.DeliveryCountry", "Bij een intracommunautaire levering gaan de goederen naar een ander EU-land. Kijk het afleveradres en de btw-regeling van de klant na.", nameof(EInvoiceDocument.DeliveryAddress));

    /// <summary>The delivery address has no country.</summary>
    public static Error DeliveryAddress { get; } = new("EInvoice.DeliveryAddress", "Het afleveradres heeft geen land. Vul het in bij de klant of de order.", nameof(EInvoiceDocument.DeliveryAddress));

    /// <summary>An exemption needs its reason.</summary>
    public static Error NoVatReason { get; } = new("EInvoice.NoVatReason", "Bij een vrijstelling van btw staat de reden op de factuur. Vul die in bij de klant.", nameof(EInvoiceDocument.VatReason));

    /// <summary>A line has no number.</summary>
    public static Error LineId { get; } = new("EInvoice.LineId", "Niet elke regel heeft een eigen nummer. Stuur de factuur als pdf en meld dit bij je docent.", nameof(EInvoiceDocument.Lines));

    /// <summary>A line has no description.</summary>
    public static Error LineName(string line) => new("EInvoice.LineName", $"Regel {line} heeft geen omschrijving. Vul in wat er geleverd is.", nameof(EInvoiceDocument.Lines));

    /// <summary>A line has no unit.</summary>
    public static Error LineUnit(string line) => new("EInvoice.LineUnit", $"Regel {line} heeft geen eenheid. Vul bij het artikel in per wat het verkocht wordt.", nameof(EInvoiceDocument.Lines));

    /// <summary>The rate doesn't go with the VAT case.</summary>
    public static Error LineRate(string line) => new("EInvoice.LineRate", $"Het btw-percentage van regel {line} hoort niet bij de btw-regeling van de klant. Kijk de btw-regeling en het artikel na.", nameof(EInvoiceDocument.Lines));

    /// <summary>A line isn't quantity times price less discount.</summary>
    public static Error LineAmount(string line) => Sum("EInvoice.LineAmount", $"regel {line} is niet aantal keer prijs min korting", nameof(EInvoiceDocument.Lines));

    /// <summary>Lines and groups don't have the same VAT rates.</summary>
    public static Error Groups { get; } = Sum("EInvoice.Groups", "de btw-percentages onderaan zijn niet die van de regels", nameof(EInvoiceDocument.Groups));

    /// <summary>The lines of a group don't add up.</summary>
    public static Error GroupLines(Percentage rate) => Sum("EInvoice.GroupLines", $"de regels met {rate} btw tellen niet op", nameof(EInvoiceDocument.Groups));

    /// <summary>The base isn't lines less discount plus freight.</summary>
    public static Error GroupBase(Percentage rate) => Sum("EInvoice.GroupBase", $"de grondslag van {rate} btw is niet regels min korting plus verzendkosten", nameof(EInvoiceDocument.Groups));

    /// <summary>The VAT isn't the rate of the base.</summary>
    public static Error GroupVat(Percentage rate) => Sum("EInvoice.GroupVat", $"de btw is niet {rate} van de grondslag", nameof(EInvoiceDocument.Groups));

    /// <summary>The totals aren't the sums.</summary>
    public static Error Totals { get; } = Sum("EInvoice.Totals", "de totalen zijn niet de som van de bedragen erboven", nameof(EInvoiceDocument.Totals));

    private static Error Sum(string code, string what, string field) =>
        new(code, $"De bedragen kloppen niet: {what}. Stuur de factuur als pdf en meld dit bij je docent.", field);
}
