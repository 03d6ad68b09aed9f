namespace PracticeFirm.Domain.Common;

/// <summary>The languages documents and mails are written in. The interface itself is Dutch.</summary>
public enum Language
{
    /// <summary>Nederlands.</summary>
    Dutch,

    /// <summary>Engels.</summary>
    English,

    /// <summary>Duits.</summary>
    German,
}
