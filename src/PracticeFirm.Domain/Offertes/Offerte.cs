using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Domain.Offertes;

/// <summary>Offerte: one version of an offer to a customer. A draft is worked on; what was sent never changes.</summary>
public sealed partial class Offerte : Aggregate
{
    /// <summary>Prefix of the numbers of offertes.</summary>
    public const string NumberPrefix = "OFF";

    /// <summary>Most lines on one offerte.</summary>
    public const int MostLines = 300;

    /// <summary>Largest quantity in a line.</summary>
    public const int LargestQuantity = 100_000;

    /// <summary>Highest price per unit: € 100.000.</summary>
    public static readonly UnitPrice HighestPrice = UnitPrice.Highest;

    /// <summary>Highest freight: € 10.000.</summary>
    public static readonly Money HighestFreight = new(1_000_000);

    /// <summary>Longest subject.</summary>
    public const int SubjectLength = 120;

    /// <summary>Longest reference of the customer.</summary>
    public const int ReferenceLength = 60;

    /// <summary>Longest description of a line.</summary>
    public const int DescriptionLength = 200;

    /// <summary>Longest text above or below the lines.</summary>
    public const int TextLength = 4000;

    private readonly List<OfferteLine> _lines = [];
    private readonly List<OfferteRemark> _remarks = [];

    private Offerte()
    {
    }

    /// <inheritdoc/>
    public override DocumentKind DocumentKind => DocumentKind.Offerte;

    /// <summary>OFF-2026-0001, shared by all versions; null until the first version is sent.</summary>
    public string? Number { get; private set; }

    /// <summary>Version, from 1.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The version this one replaces.</summary>
    public int? PreviousVersionId { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public OfferteStatus Status { get; private set; }

    /// <summary>For whom; null while nobody was chosen.</summary>
    public int? CustomerId { get; private set; }

    /// <summary>The request it answers.</summary>
    public int? RequestId { get; private set; }

    /// <summary>Which colleague made it.</summary>
    public int AuthorId { get; private set; }

    /// <summary>The firm's date it was made on.</summary>
    public DateOnly CreatedOn { get; private set; }

    /// <summary>The date on the document: the day it was sent.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>Everything but the lines.</summary>
    public OfferteTerms Terms { get; private set; } = null!;

    /// <summary>Counts changes of <see cref="Terms"/>.</summary>
    public int TermsRevision { get; private set; }

    /// <summary>How VAT works, taken from the customer.</summary>
    public VatCategory VatCategory { get; private set; }

    /// <summary>Reason of an exemption, taken from the customer.</summary>
    public string? VatReason { get; private set; }

    /// <summary>To whom it was sent, as they were; null for drafts.</summary>
    public Recipient? Recipient { get; private set; }

    /// <summary>Freight that is charged; none while there are no lines.</summary>
    public Money Freight { get; private set; }

    /// <summary>Sum of the lines after their own discounts.</summary>
    public Money LinesTotal { get; private set; }

    /// <summary>Total excluding VAT.</summary>
    public Money NetTotal { get; private set; }

    /// <summary>VAT.</summary>
    public Money VatTotal { get; private set; }

    /// <summary>Total including VAT.</summary>
    public Money Total { get; private set; }

    /// <summary>Cost of the goods.</summary>
    public Money CostTotal { get; private set; }

    /// <summary>Who was asked to review it.</summary>
    public int? ReviewerId { get; private set; }

    /// <summary>Who approved it as it stands; null when nobody did, or when it changed since.</summary>
    public int? ApprovedById { get; private set; }

    /// <summary>Day the customer answered.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Why the customer said no.</summary>
    public string? RejectionReason { get; private set; }

    /// <summary>True when it was accepted on purpose after its last valid day.</summary>
    public bool AcceptedAfterExpiry { get; private set; }

    /// <summary>The lines in order.</summary>
    public IReadOnlyList<OfferteLine> Lines => _lines;

    /// <summary>Remarks of reviewers, oldest first.</summary>
    public IReadOnlyList<OfferteRemark> Remarks => _remarks;

    /// <summary>True while it can be worked on.</summary>
    public bool IsDraft => Status == OfferteStatus.Draft;

    /// <summary>True while the customer may still answer.</summary>
    public bool IsOpen => Status is OfferteStatus.Sent or OfferteStatus.Negotiating;

    /// <summary>How people call it: number and version, or concept.</summary>
    public string Title => Number is null ? $"Concept {Id}" : Version == 1 ? Number : $"{Number} versie {Version}";

    /// <summary>The calculation behind the totals.</summary>
    public PriceCalculation Calculation => PriceCalculation.Of([.. _lines.Select(l => l.Calculation)], Terms.OrderDiscount, Freight);

    /// <summary>Marge and opslag of the goods after all discounts, freight left out.</summary>
    public Margin Margin => new(CostTotal, NetTotal - Freight);

    /// <summary>Starts a draft.</summary>
    /// <param name="authorId">Which colleague makes it.</param>
    /// <param name="firm">For its date and usual conditions.</param>
    /// <param name="customer">For whom, or null to choose later.</param>
    /// <param name="request">The request it answers, if any.</param>
    public static Offerte Start(int authorId, TradingFirm firm, Customer? customer, QuoteRequest? request = null)
    {
        var offerte = new Offerte
        {
            AuthorId = authorId,
            CreatedOn = firm.BusinessDay,
            RequestId = request?.Id,
            Terms = new OfferteTerms(
                request?.ContactPersonId,
                request?.Subject is { } subject ? Shorten(subject, SubjectLength) : "",
                "",
                Language.Dutch,
                firm.BusinessDay.AddDays(firm.Rules.ValidityDays),
                false,
                DeliveryTerms.FreeAboveThreshold,
                firm.Rules.LeadTimeDays,
                PaymentTerms.Usual,
                Percentage.Zero,
                null,
                "",
                "",
                ""),
        };
        if (customer is not null)
            offerte.TakeOver(customer, request?.ContactPersonId);
        offerte.Recalculate(firm);
        offerte.Happened("Offerte.Started", request is null ? "Het concept is gemaakt." : "Het concept is gemaakt vanuit een aanvraag.");
        return offerte;
    }

    /// <summary>A fresh draft with the lines and conditions of this one, for the same or another customer.</summary>
    /// <param name="authorId">Which colleague makes it.</param>
    /// <param name="firm">For its date and usual validity.</param>
    /// <param name="customer">For whom; prices of another customer have to be looked up again by the caller.</param>
    public Offerte Copy(int authorId, TradingFirm firm, Customer? customer)
    {
        var copy = Start(authorId, firm, customer);
        var own = copy.Terms;
        copy.Terms = Terms with
        {
            ContactPersonId = own.ContactPersonId,
            CustomerReference = "",
            ValidThrough = own.ValidThrough,
            DeliveryTerms = own.DeliveryTerms,
            PaymentTerms = own.PaymentTerms,
        };
        copy._lines.AddRange(_lines.Select(l => l.Copy()));
        copy.UseRates(firm);
        copy.Recalculate(firm);
        return copy;
    }

    /// <summary>A draft of the next version; this version stands until the next one is sent.</summary>
    /// <param name="authorId">Which colleague makes it.</param>
    /// <param name="firm">For its date and usual validity.</param>
    /// <param name="hasNewerVersion">True when a newer version exists, draft or sent.</param>
    /// <returns>The draft, or <c>Offerte.NotOpen</c>, <c>Offerte.AlreadyAccepted</c>, <c>Offerte.HasNewerVersion</c>.</returns>
    public Result<Offerte> Revise(int authorId, TradingFirm firm, bool hasNewerVersion)
    {
        if (hasNewerVersion || Status == OfferteStatus.Superseded)
            return OfferteErrors.HasNewerVersion;
        if (Status == OfferteStatus.Accepted)
            return OfferteErrors.AlreadyAccepted;
        if (!IsOpen && Status is not (OfferteStatus.Expired or OfferteStatus.Rejected))
            return OfferteErrors.NotOpen;
        var next = new Offerte
        {
            Number = Number,
            Version = Version + 1,
            PreviousVersionId = Id,
            CustomerId = CustomerId,
            RequestId = RequestId,
            AuthorId = authorId,
            CreatedOn = firm.BusinessDay,
            VatCategory = VatCategory,
            VatReason = VatReason,
            Terms = Terms with { ValidThrough = firm.BusinessDay.AddDays(firm.Rules.ValidityDays) },
        };
        next._lines.AddRange(_lines.Select(l => l.Copy()));
        next.UseRates(firm);
        next.Recalculate(firm);
        next.Happened("Offerte.Revised", $"Versie {next.Version} is gemaakt uit versie {Version}.");
        return next;
    }

    private void TakeOver(Customer customer, int? contactPersonId)
    {
        CustomerId = customer.Id;
        VatCategory = customer.VatCategory;
        VatReason = customer.VatReason;
        Terms = Terms with
        {
            ContactPersonId = customer.ContactOrPrimary(contactPersonId)?.Id,
            Language = customer.Language,
            DeliveryTerms = customer.DeliveryTerms,
            PaymentTerms = customer.PaymentTerms,
        };
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..length];
}
