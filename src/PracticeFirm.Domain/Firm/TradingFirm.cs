using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Firm;

/// <summary>How much the system warns; the same mistakes are possible at every level.</summary>
public enum HelpLevel
{
    /// <summary>Begeleid: warns and explains, help is open.</summary>
    Guided,

    /// <summary>Zelfstandig: warns.</summary>
    Independent,

    /// <summary>Toets: silent.</summary>
    Exam,
}

/// <summary>Who the firm is: everything its documents must show by law and habit.</summary>
/// <param name="Name">Trade name.</param>
/// <param name="LegalForm">B.V., V.O.F., or empty for a sole trader.</param>
/// <param name="Branch">What it trades in.</param>
/// <param name="Slogan">One line under the logo.</param>
/// <param name="Address">Street address.</param>
/// <param name="Phone">Telephone number, reserved for fiction.</param>
/// <param name="Email">General e-mail address.</param>
/// <param name="Website">Website without scheme.</param>
/// <param name="KvkNumber">Number in the trade register, 8 digits.</param>
/// <param name="VatNumber">Btw-id with valid check digits.</param>
/// <param name="Iban">Bank account that checks out but can't be paid (bank code OEFN).</param>
/// <param name="GeneralTerms">Sentence that declares the general terms applicable.</param>
public sealed record FirmIdentity(
    string Name,
    string LegalForm,
    string Branch,
    LocalizedText Slogan,
    Address Address,
    string Phone,
    string Email,
    string Website,
    string KvkNumber,
    string VatNumber,
    string Iban,
    LocalizedText GeneralTerms)
{
    // Storage fills a value that holds other values property by property.
    private FirmIdentity()
        : this("", "", "", null!, null!, "", "", "", "", "", "", null!)
    {
    }

    /// <summary>Trade name with the legal form.</summary>
    public string FullName => LegalForm.Length == 0 ? Name : $"{Name} {LegalForm}";
}

/// <summary>The house rules of selling; crossing them is possible, and noticed.</summary>
/// <param name="MarginLimit">Lowest marge (% of the price) the manager accepts.</param>
/// <param name="DiscountMandate">Highest discount (%) a learner may give on their own.</param>
/// <param name="Freight">Freight per order (excluding VAT).</param>
/// <param name="FreeShippingFrom">Net goods value from which delivery is franco.</param>
/// <param name="ValidityDays">Usual validity of an offerte in days.</param>
/// <param name="LeadTimeDays">Usual levertijd from stock in working days.</param>
public sealed record SellingRules(
    Percentage MarginLimit,
    Percentage DiscountMandate,
    Money Freight,
    Money FreeShippingFrom,
    int ValidityDays,
    int LeadTimeDays)
{
    // Storage fills a value that holds other values property by property.
    private SellingRules()
        : this(default, default, default, default, default, default)
    {
    }
}

/// <summary>How the firm goes after invoices that aren't paid in time.</summary>
/// <param name="ReminderAfterDays">Days past the due date after which a herinnering is due.</param>
/// <param name="DunningAfterDays">Days past the due date after which an aanmaning is due.</param>
/// <param name="FinalNoticeAfterDays">Days past the due date after which the last letter is due; the 14-dagenbrief for consumers.</param>
/// <param name="WriteOffMandate">The most a learner may write off on one invoice (including VAT).</param>
public sealed record CreditControl(int ReminderAfterDays, int DunningAfterDays, int FinalNoticeAfterDays, Money WriteOffMandate)
{
    /// <summary>After 7, 14 and 21 days, and € 25,00.</summary>
    public static CreditControl Usual { get; } = new(7, 14, 21, new Money(2_500));

    // Storage fills a value that holds other values property by property.
    private CreditControl()
        : this(default, default, default, default)
    {
    }
}

/// <summary>How the firm deals with complaints.</summary>
/// <param name="AcknowledgeDays">Working days within which the customer hears that a complaint was taken in.</param>
/// <param name="AftercareDays">Working days after which the customer is asked whether they are satisfied.</param>
/// <param name="Mandate">The most a solution may cost without the manager (excluding VAT).</param>
/// <param name="Goodwill">The most that may be given while the customer is not right, in % of the value of the goods.</param>
/// <param name="RepairShare">What repairing costs, in % of the inkoopprijs.</param>
public sealed record ServiceRules(int AcknowledgeDays, int AftercareDays, Money Mandate, Percentage Goodwill, Percentage RepairShare)
{
    /// <summary>5 and 5 days, € 100,00, 10% and 25%.</summary>
    public static ServiceRules Usual { get; } = new(5, 5, new Money(10_000), Percentage.Of(10), Percentage.Of(25));

    // Storage fills a value that holds other values property by property.
    private ServiceRules()
        : this(default, default, default, default, default)
    {
    }
}

/// <summary>The practice firm itself; one per database.</summary>
public sealed class TradingFirm : Aggregate
{
    /// <summary>What the log calls the start of a business day.</summary>
    public const string DayStarted = "Firm.DayStarted";

    /// <summary>What the log calls a hint of the teacher.</summary>
    public const string HintGiven = "Firm.Hint";

    /// <summary>Longest hint (characters).</summary>
    public const int HintLength = 300;

    private TradingFirm()
    {
    }

    /// <summary>A hint without words, or one that is longer than <see cref="HintLength"/>.</summary>
    public static Error HintMissing { get; } = new("Firm.HintMissing", $"Typ een hint van hoogstens {HintLength} tekens.");

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Firm;

    /// <summary>Who it is.</summary>
    public FirmIdentity Identity { get; private set; } = null!;

    /// <summary>How its documents look.</summary>
    public HouseStyle Style { get; private set; } = null!;

    /// <summary>Its house rules.</summary>
    public SellingRules Rules { get; private set; } = null!;

    /// <summary>How it goes after invoices that aren't paid in time.</summary>
    public CreditControl Credit { get; private set; } = CreditControl.Usual;

    /// <summary>How it deals with complaints.</summary>
    public ServiceRules Service { get; private set; } = ServiceRules.Usual;

    /// <summary>How much the system warns.</summary>
    public HelpLevel HelpLevel { get; private set; }

    /// <summary>The firm's date; the clock of the machine plays no part in it.</summary>
    public DateOnly BusinessDay { get; private set; }

    /// <summary>Code of the scenario it was made from.</summary>
    public string Scenario { get; private set; } = "";

    /// <summary>Seed number it was made from.</summary>
    public int Seed { get; private set; }

    /// <summary>Founds the firm; without rules of its own for unpaid invoices it takes <see cref="CreditControl.Usual"/>, without those for complaints <see cref="ServiceRules.Usual"/>.</summary>
    public static TradingFirm Found(
        FirmIdentity identity, HouseStyle style, SellingRules rules, HelpLevel helpLevel, DateOnly businessDay, string scenario, int seed, CreditControl? credit = null, ServiceRules? service = null) =>
        new()
        {
            Identity = identity,
            Style = style,
            Rules = rules,
            HelpLevel = helpLevel,
            BusinessDay = businessDay,
            Scenario = scenario,
            Seed = seed,
            Credit = credit ?? CreditControl.Usual,
            Service = service ?? ServiceRules.Usual,
        };

    /// <summary>Sets how much the system warns.</summary>
    public void Help(HelpLevel level) => HelpLevel = level;

    /// <summary>
    /// The teacher gives a hint: it stands in the log, and on the screens of whoever is at work. Error: <see cref="HintMissing"/>.
    /// </summary>
    /// <param name="text">What they say.</param>
    public Result TakeHint(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > HintLength)
            return HintMissing;
        Happened(HintGiven, trimmed);
        return Result.Success;
    }

    /// <summary>Moves the firm to its next working day.</summary>
    public DateOnly StartNextDay()
    {
        BusinessDay = BusinessCalendar.Next(BusinessDay);
        Happened(DayStarted, $"Werkdag {DutchFormat.Date(BusinessDay)} is begonnen.");
        return BusinessDay;
    }

    /// <summary>Freight for an order: nothing from the franco threshold on, or when the customer collects or always has franco.</summary>
    /// <param name="goods">Net value of the goods after discounts.</param>
    /// <param name="terms">The agreed delivery terms.</param>
    public Money FreightFor(Money goods, DeliveryTerms terms) => terms switch
    {
        DeliveryTerms.FreeAboveThreshold => goods >= Rules.FreeShippingFrom || goods == Money.Zero ? Money.Zero : Rules.Freight,
        DeliveryTerms.CarriagePaid => Money.Zero,
        DeliveryTerms.ExWorks => Money.Zero,
        DeliveryTerms.FreightCharged => goods == Money.Zero ? Money.Zero : Rules.Freight,
    };
}
