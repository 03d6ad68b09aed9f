namespace PracticeFirm.Domain.Returns;

/// <summary>What is done about returned goods.</summary>
public enum ReturnDecision
{
    /// <summary>Crediteren: the customer gets the money back.</summary>
    Credit,

    /// <summary>Vervangen: the customer gets other goods.</summary>
    Replace,

    /// <summary>Repareren: the customer gets the same goods back, mended.</summary>
    Repair,

    /// <summary>Afwijzen: the customer gets the goods back as they are.</summary>
    Reject,
}
