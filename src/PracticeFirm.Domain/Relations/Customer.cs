using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Relations;

/// <summary>How far the relation has come.</summary>
public enum CustomerKind
{
    /// <summary>Has not bought yet.</summary>
    Prospect,

    /// <summary>Buys.</summary>
    Customer,
}

/// <summary>Whether new business is done.</summary>
public enum CustomerStatus
{
    /// <summary>Actief.</summary>
    Active,

    /// <summary>Geblokkeerd: no new offertes are sent until it is lifted.</summary>
    Blocked,

    /// <summary>Gearchiveerd: out of sight, never deleted.</summary>
    Archived,
}

/// <summary>Everything that is typed about a customer.</summary>
/// <param name="Kind">Prospect or customer.</param>
/// <param name="Name">Name with legal form.</param>
/// <param name="Segment">Kind of business: Fysiotherapie, Restaurant.</param>
/// <param name="Address">Visiting and invoice address.</param>
/// <param name="DeliveryAddress">Where goods go when that is elsewhere.</param>
/// <param name="KvkNumber">Trade register number; Dutch businesses only.</param>
/// <param name="VatNumber">Btw-id; needed for EU deliveries and reverse charge.</param>
/// <param name="Iban">Bank account.</param>
/// <param name="Email">General e-mail address.</param>
/// <param name="Phone">General telephone number.</param>
/// <param name="Website">Website.</param>
/// <param name="Language">Language of documents and mails.</param>
/// <param name="VatCategory">How VAT works for this customer.</param>
/// <param name="VatReason">Why it is exempt; only for <see cref="Common.VatCategory.Exempt"/>.</param>
/// <param name="PaymentTerms">Betalingsconditie.</param>
/// <param name="DeliveryTerms">Leveringsconditie.</param>
/// <param name="PartialDelivery">True when delivery in parts is agreed.</param>
/// <param name="DiscountGroupId">Kortingsgroep, or null for none.</param>
/// <param name="CreditLimit">Kredietlimiet; zero means no credit.</param>
/// <param name="OwnerId">The account manager.</param>
public sealed record CustomerDetails(
    CustomerKind Kind,
    string Name,
    string Segment,
    Address Address,
    Address? DeliveryAddress,
    string? KvkNumber,
    string? VatNumber,
    string? Iban,
    string Email,
    string Phone,
    string? Website,
    Language Language,
    VatCategory VatCategory,
    string? VatReason,
    PaymentTerms PaymentTerms,
    DeliveryTerms DeliveryTerms,
    bool PartialDelivery,
    int? DiscountGroupId,
    Money CreditLimit,
    int OwnerId);

/// <summary>Klant of prospect, with everything that was agreed.</summary>
public sealed partial class Customer : Aggregate
{
    /// <summary>Longest name.</summary>
    public const int NameLength = 100;

    /// <summary>Longest kind of business.</summary>
    public const int SegmentLength = 60;

    /// <summary>Longest website.</summary>
    public const int WebsiteLength = 100;

    /// <summary>Longest reason: of an exemption from VAT, of a block.</summary>
    public const int ReasonLength = 200;

    /// <summary>Longest street or place in an address.</summary>
    public const int StreetLength = 80;

    /// <summary>Longest house number with its addition.</summary>
    public const int HouseNumberLength = 12;

    /// <summary>Longest foreign trade register number.</summary>
    public const int ForeignRegisterLength = 30;

    /// <summary>Longest note.</summary>
    public const int NoteLength = 2000;

    /// <summary>Highest credit limit: € 1.000.000.</summary>
    public static readonly Money HighestCreditLimit = new(100_000_000);

    private readonly List<ContactPerson> _contacts = [];
    private readonly List<PriceAgreement> _agreements = [];
    private readonly List<CustomerNote> _notes = [];

    private Customer()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Customer;

    /// <summary>Klantnummer.</summary>
    public int Number { get; private set; }

    /// <summary>Prospect or customer.</summary>
    public CustomerKind Kind { get; private set; }

    /// <summary>Whether new business is done.</summary>
    public CustomerStatus Status { get; private set; }

    /// <summary>Why it is blocked.</summary>
    public string? BlockReason { get; private set; }

    /// <summary>Name with legal form.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Kind of business.</summary>
    public string Segment { get; private set; } = "";

    /// <summary>Visiting and invoice address.</summary>
    public Address Address { get; private set; } = null!;

    /// <summary>Where goods go when that is elsewhere.</summary>
    public Address? DeliveryAddress { get; private set; }

    /// <summary>Trade register number, 8 digits.</summary>
    public string? KvkNumber { get; private set; }

    /// <summary>Btw-id.</summary>
    public string? VatNumber { get; private set; }

    /// <summary>Bank account.</summary>
    public string? Iban { get; private set; }

    /// <summary>General e-mail address.</summary>
    public string Email { get; private set; } = "";

    /// <summary>General telephone number.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Website.</summary>
    public string? Website { get; private set; }

    /// <summary>Language of documents and mails.</summary>
    public Language Language { get; private set; }

    /// <summary>How VAT works for this customer.</summary>
    public VatCategory VatCategory { get; private set; }

    /// <summary>Why it is exempt.</summary>
    public string? VatReason { get; private set; }

    /// <summary>Betalingsconditie.</summary>
    public PaymentTerms PaymentTerms { get; private set; } = PaymentTerms.Usual;

    /// <summary>Leveringsconditie.</summary>
    public DeliveryTerms DeliveryTerms { get; private set; }

    /// <summary>True when delivery in parts is agreed.</summary>
    public bool PartialDelivery { get; private set; }

    /// <summary>Kortingsgroep.</summary>
    public int? DiscountGroupId { get; private set; }

    /// <summary>Kredietlimiet.</summary>
    public Money CreditLimit { get; private set; }

    /// <summary>The account manager.</summary>
    public int OwnerId { get; private set; }

    /// <summary>The firm's date it was recorded on.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>Contactpersonen.</summary>
    public IReadOnlyList<ContactPerson> Contacts => _contacts;

    /// <summary>Prijsafspraken.</summary>
    public IReadOnlyList<PriceAgreement> Agreements => _agreements;

    /// <summary>Notes, oldest first.</summary>
    public IReadOnlyList<CustomerNote> Notes => _notes;

    /// <summary>
    /// True for a private person: neither a trade register number nor a btw-id. A consumer owes collection cost only after a
    /// 14-dagenbrief (art. 6:96 lid 6 BW), and the interest of consumers.
    /// </summary>
    public bool IsConsumer => KvkNumber is null && VatNumber is null;

    /// <summary>Everything that is typed about it, as it stands now; what a form starts from and is compared with.</summary>
    public CustomerDetails Details => new(
        Kind, Name, Segment, Address, DeliveryAddress, KvkNumber, VatNumber, Iban, Email, Phone, Website, Language, VatCategory, VatReason,
        PaymentTerms, DeliveryTerms, PartialDelivery, DiscountGroupId, CreditLimit, OwnerId);

    /// <summary>Records a new customer or prospect.</summary>
    /// <param name="number">Klantnummer, given by the caller.</param>
    /// <param name="details">What was typed.</param>
    /// <param name="today">The firm's date.</param>
    /// <returns>The customer, or every refusal at once, each on its field.</returns>
    public static Result<Customer> Register(int number, CustomerDetails details, DateOnly today)
    {
        var customer = new Customer { Number = number, Since = today };
        var errors = customer.Take(details);
        if (errors.Count > 0)
            return Result<Customer>.Failure(errors);
        customer.Happened("Customer.Registered", $"{(customer.Kind == CustomerKind.Prospect ? "Prospect" : "Klant")} {customer.Name} is toegevoegd.");
        return customer;
    }

    /// <summary>Changes what was typed; refused as a whole when anything is wrong.</summary>
    public Result Change(CustomerDetails details)
    {
        if (Status == CustomerStatus.Archived)
            return CustomerErrors.Archived;
        var errors = Take(details);
        if (errors.Count > 0)
            return Result.Failure(errors);
        Happened("Customer.Changed", "De gegevens zijn gewijzigd.");
        return Result.Success;
    }

    /// <summary>Adds a note to the dossier.</summary>
    public Result AddNote(DateOnly today, string author, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Error("Note.Empty", "Typ eerst een notitie.", "Text");
        if (text.Length > NoteLength)
            return new Error("Note.TooLong", $"Een notitie is hoogstens {NoteLength} tekens. Maak hem korter.", "Text");
        _notes.Add(CustomerNote.Of(today, author, text.Trim()));
        Happened("Customer.NoteAdded", "Er is een notitie toegevoegd.");
        return Result.Success;
    }

    /// <summary>Blocks the customer for new business.</summary>
    public Result Block(string reason)
    {
        if (Status != CustomerStatus.Active)
            return CustomerErrors.NotActive;
        if (string.IsNullOrWhiteSpace(reason))
            return new Error("Customer.BlockReason", "Schrijf op waarom je deze klant blokkeert.", "Reason");
        if (reason.Trim().Length > ReasonLength)
            return CustomerErrors.TextTooLong("Reason", ReasonLength);
        Status = CustomerStatus.Blocked;
        BlockReason = reason.Trim();
        Happened("Customer.Blocked", $"Geblokkeerd: {BlockReason}");
        return Result.Success;
    }

    /// <summary>Lifts a block or brings back from the archive.</summary>
    public Result Reactivate()
    {
        if (Status == CustomerStatus.Active)
            return new Error("Customer.AlreadyActive", "Deze klant is al actief. Ververs de pagina.");
        Status = CustomerStatus.Active;
        BlockReason = null;
        Happened("Customer.Reactivated", "De klant is weer actief.");
        return Result.Success;
    }

    /// <summary>Puts the customer out of sight; nothing is deleted.</summary>
    /// <param name="openOffertes">How many offertes still await an answer.</param>
    public Result Archive(int openOffertes)
    {
        if (Status == CustomerStatus.Archived)
            return CustomerErrors.Archived;
        if (openOffertes > 0)
            return new Error("Customer.OpenOffertes", openOffertes == 1 ? "Er staat nog 1 offerte open. Handel die eerst af." : $"Er staan nog {openOffertes} offertes open. Handel die eerst af.");
        Status = CustomerStatus.Archived;
        Happened("Customer.Archived", "De klant is gearchiveerd.");
        return Result.Success;
    }

    /// <summary>A prospect buys for the first time.</summary>
    public void BecomeCustomer()
    {
        if (Kind == CustomerKind.Customer)
            return;
        Kind = CustomerKind.Customer;
        Happened("Customer.Won", "De prospect is klant geworden.");
    }

    private List<Error> Take(CustomerDetails details)
    {
        var errors = new List<Error>();
        var checkedDetails = CustomerRules.Check(details, errors);
        if (errors.Count > 0)
            return errors;

        Kind = Kind == CustomerKind.Customer ? CustomerKind.Customer : details.Kind;
        Name = checkedDetails.Name;
        Segment = details.Segment.Trim();
        Address = checkedDetails.Address;
        DeliveryAddress = checkedDetails.DeliveryAddress;
        KvkNumber = checkedDetails.KvkNumber;
        VatNumber = checkedDetails.VatNumber;
        Iban = checkedDetails.Iban;
        Email = checkedDetails.Email;
        Phone = checkedDetails.Phone;
        Website = string.IsNullOrWhiteSpace(details.Website) ? null : details.Website.Trim();
        Language = details.Language;
        VatCategory = details.VatCategory;
        VatReason = details.VatCategory == VatCategory.Exempt ? details.VatReason?.Trim() : null;
        PaymentTerms = details.PaymentTerms;
        DeliveryTerms = details.DeliveryTerms;
        PartialDelivery = details.PartialDelivery;
        DiscountGroupId = details.DiscountGroupId;
        CreditLimit = details.CreditLimit;
        OwnerId = details.OwnerId;
        return errors;
    }
}
