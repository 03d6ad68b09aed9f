namespace PracticeFirm.Documents;

/// <summary>All that stands on an offerte, ready to print.</summary>
public sealed record OfferteDocument : SalesDocument
{
    /// <summary>Version; printed from 2 on.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Last day on which it can be accepted (geldig t/m); null prints no term.</summary>
    public DateOnly? ValidThrough { get; init; }

    /// <summary>Vrijblijvend: it may be withdrawn until directly after acceptance (art. 6:219 BW).</summary>
    public bool WithoutObligation { get; init; }
}
