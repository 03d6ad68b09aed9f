using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;

namespace PracticeFirm.Documents;

/// <summary>
/// What every paper of the firm has, ready to print: amounts are computed and texts are chosen; only words that all papers of a
/// kind share (headings, legal sentences) and the notation of numbers and dates follow from <see cref="Language"/>.
/// </summary>
public abstract record BusinessDocument
{
    /// <summary>Colours, type, logo and letter head of the firm.</summary>
    public required HouseStyle Style { get; init; }

    /// <summary>The firm that sends it.</summary>
    public required DocumentSender Sender { get; init; }

    /// <summary>Language of headings, sentences, numbers and dates.</summary>
    public Language Language { get; init; } = Language.Dutch;

    /// <summary>Document number (OFF-2026-0001); null for a concept, which is marked as one on every page.</summary>
    public string? Number { get; init; }

    /// <summary>Date of the paper; also the date of the PDF.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The customer or supplier as in the window of the envelope.</summary>
    public required DocumentRecipient Recipient { get; init; }

    /// <summary>Our number of the customer or supplier.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The customer's own reference (uw kenmerk).</summary>
    public string? CustomerReference { get; init; }

    /// <summary>Who at the firm answers questions and signs; null leaves room for a name.</summary>
    public DocumentContact? Contact { get; init; }

    /// <summary>Subject (betreft); empty prints none.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Salutation with its comma: <c>Geachte heer De Vries,</c>; empty prints none.</summary>
    public string Salutation { get; init; } = "";

    /// <summary>Text above the lines; line ends are kept.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>Text at the end; line ends are kept.</summary>
    public string Closing { get; init; } = "";
}

/// <summary>A paper on which VAT counts.</summary>
public abstract record TaxedDocument : BusinessDocument
{
    /// <summary>Btw-id of the customer; always printed for <see cref="VatCategory.IntraCommunity"/> and <see cref="VatCategory.ReverseCharge"/>.</summary>
    public string? CustomerVatId { get; init; }

    /// <summary>The VAT treatment; all but <see cref="VatCategory.Standard"/> and <see cref="VatCategory.ZeroRated"/> print a legal text.</summary>
    public VatCategory VatCategory { get; init; } = VatCategory.Standard;

    /// <summary>Why no VAT is charged, for <see cref="VatCategory.Exempt"/>.</summary>
    public string? VatReason { get; init; }

    /// <summary>The totals below the lines.</summary>
    public required DocumentTotals Totals { get; init; }
}

/// <summary>What an offerte and an order have in common: what is sold, at what price and under which conditions.</summary>
public abstract record SalesDocument : TaxedDocument
{
    /// <summary>The lines in order: articles (<see cref="DocumentArticleLine"/>) and free texts (<see cref="DocumentTextLine"/>).</summary>
    public IReadOnlyList<DocumentLine> Lines { get; init; } = [];

    /// <summary>What holds for price, delivery and payment.</summary>
    public DocumentConditions Conditions { get; init; } = new();

    /// <summary>Reference to the general terms (algemene voorwaarden); empty prints none.</summary>
    public string GeneralTerms { get; init; } = "";
}

/// <summary>The firm as its paper shows it.</summary>
/// <param name="Name">Trade name with legal form: <c>Van Dalen Kantoorhandel B.V.</c></param>
/// <param name="Address">Visiting and postal address.</param>
public sealed record DocumentSender(string Name, Address Address)
{
    /// <summary>Slogan in the document's language; empty prints none.</summary>
    public string Slogan { get; init; } = "";

    /// <summary>Number in the trade register (KvK).</summary>
    public string KvkNumber { get; init; } = "";

    /// <summary>Btw-id.</summary>
    public string VatId { get; init; } = "";

    /// <summary>IBAN without spaces; printed in groups of four.</summary>
    public string Iban { get; init; } = "";

    /// <summary>General telephone number.</summary>
    public string Phone { get; init; } = "";

    /// <summary>General e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Website: <c>www.vandalenkantoor.example</c>.</summary>
    public string Website { get; init; } = "";
}

/// <summary>The customer as in the window of the envelope; empty lines are left out.</summary>
/// <param name="Name">Name of the customer with legal form.</param>
/// <param name="StreetLine">Street and number.</param>
/// <param name="PostalLine">Postal code and place.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2; printed as a name when it isn't the sender's.</param>
public sealed record DocumentRecipient(string Name, string StreetLine, string PostalLine, string CountryCode)
{
    /// <summary>Department.</summary>
    public string Department { get; init; } = "";

    /// <summary>Contact person with form of address: <c>T.a.v. mevrouw J. Bakker</c>.</summary>
    public string ContactPerson { get; init; } = "";
}

/// <summary>Who at the firm answers questions.</summary>
/// <param name="Name">First and last name.</param>
/// <param name="Function">Function in the document's language.</param>
/// <param name="Phone">Direct number; empty prints none.</param>
/// <param name="Email">E-mail address; empty prints none.</param>
public sealed record DocumentContact(string Name, string Function, string Phone, string Email);

/// <summary>A line of an offerte or order.</summary>
public abstract record DocumentLine;

/// <summary>A free text between the articles.</summary>
/// <param name="Text">The text; line ends are kept.</param>
public sealed record DocumentTextLine(string Text) : DocumentLine;

/// <summary>An article that is offered or ordered.</summary>
/// <param name="Position">Number of the line.</param>
/// <param name="ArticleNumber">Our article number.</param>
/// <param name="Description">Description in the document's language.</param>
/// <param name="Quantity">Number of units.</param>
/// <param name="Unit">Unit in the document's language: <c>stuks</c>.</param>
/// <param name="UnitPrice">Price per unit, excluding VAT.</param>
/// <param name="Discount">Line discount, %.</param>
/// <param name="VatRate">VAT rate, %.</param>
/// <param name="Net">Amount of the line less discount, excluding VAT.</param>
public sealed record DocumentArticleLine(
    int Position, string ArticleNumber, string Description, int Quantity, string Unit, UnitPrice UnitPrice, Percentage Discount,
    Percentage VatRate, Money Net) : DocumentLine
{
    /// <summary>Confirmed delivery date of the line (bevestigde leverdatum); null prints none.</summary>
    public DateOnly? DeliveryOn { get; init; }
}

/// <summary>VAT of one rate.</summary>
/// <param name="Rate">VAT rate, %.</param>
/// <param name="Base">Taxable base (grondslag), excluding VAT.</param>
/// <param name="Vat">VAT over <paramref name="Base"/>.</param>
public sealed record DocumentVatGroup(Percentage Rate, Money Base, Money Vat);

/// <summary>The totals of a document.</summary>
/// <param name="LinesTotal">Sum of the line nets, excluding VAT.</param>
/// <param name="OrderDiscountRate">Order discount, % of <paramref name="LinesTotal"/>.</param>
/// <param name="OrderDiscount">Order discount as it is taken off; zero prints none.</param>
/// <param name="Freight">Verzendkosten, excluding VAT; zero prints none.</param>
/// <param name="NetTotal">Total excluding VAT.</param>
/// <param name="VatGroups">VAT per rate, the highest rate first.</param>
/// <param name="Total">Total including VAT.</param>
public sealed record DocumentTotals(
    Money LinesTotal, Percentage OrderDiscountRate, Money OrderDiscount, Money Freight, Money NetTotal,
    IReadOnlyList<DocumentVatGroup> VatGroups, Money Total)
{
    /// <summary>The totals of a price calculation.</summary>
    public static DocumentTotals From(PriceCalculation calculation) => new(
        calculation.LinesTotal, calculation.OrderDiscountPercentage, calculation.OrderDiscount, calculation.Freight, calculation.NetTotal,
        [.. calculation.Groups.Select(group => new DocumentVatGroup(group.Rate, group.Base, group.Vat))], calculation.Total);
}

/// <summary>What holds for price, delivery and payment, in words of the document's language; empty texts are left out.</summary>
public sealed record DocumentConditions
{
    /// <summary>What the prices hold or leave out; empty prints that they are in euro and exclude VAT.</summary>
    public string Price { get; init; } = "";

    /// <summary>Delivery terms (leveringsconditie): <c>Franco huis</c>.</summary>
    public string Delivery { get; init; } = "";

    /// <summary>Lead time (levertijd): <c>3 werkdagen na opdracht</c>.</summary>
    public string LeadTime { get; init; } = "";

    /// <summary>Payment terms (betalingsconditie): <c>Binnen 30 dagen na factuurdatum</c>.</summary>
    public string Payment { get; init; } = "";

    /// <summary>Payment discount (betalingskorting); null prints none.</summary>
    public DocumentPaymentDiscount? PaymentDiscount { get; init; }
}

/// <summary>A discount for paying early.</summary>
/// <param name="Rate">Discount, %.</param>
/// <param name="Days">Within how many days after the date of the invoice.</param>
/// <param name="Payable">Amount to pay within that term, including VAT.</param>
public sealed record DocumentPaymentDiscount(Percentage Rate, int Days, Money Payable);
