using PracticeFirm.Documents.Papers;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Documents;

/// <summary>Words that documents and the mails around them share, in the customer's language.</summary>
public static class Letter
{
    /// <summary>The opening with its comma: <c>Geachte mevrouw Van den Berg,</c>.</summary>
    /// <param name="language">Language of the letter.</param>
    /// <param name="form">Form of address.</param>
    /// <param name="name">First and last name; used when the form of address isn't known. Empty opens to whoever reads it.</param>
    /// <param name="lastName">Last name with its prefix.</param>
    public static string Salutation(Language language, Salutation form, string name, string lastName)
    {
        if (lastName.Length == 0)
            return language switch
            {
                Language.Dutch => "Geachte heer, mevrouw,",
                Language.English => "Dear Sir or Madam,",
                Language.German => "Sehr geehrte Damen und Herren,",
            };
        var formal = language == Language.Dutch ? Capital(lastName) : lastName;
        return (language, form) switch
        {
            (Language.Dutch, Domain.Relations.Salutation.Mr) => $"Geachte heer {formal},",
            (Language.Dutch, Domain.Relations.Salutation.Ms) => $"Geachte mevrouw {formal},",
            (Language.Dutch, Domain.Relations.Salutation.Neutral) => $"Beste {name},",
            (Language.English, Domain.Relations.Salutation.Mr) => $"Dear Mr {formal},",
            (Language.English, Domain.Relations.Salutation.Ms) => $"Dear Ms {formal},",
            (Language.English, Domain.Relations.Salutation.Neutral) => $"Dear {name},",
            (Language.German, Domain.Relations.Salutation.Mr) => $"Sehr geehrter Herr {formal},",
            (Language.German, Domain.Relations.Salutation.Ms) => $"Sehr geehrte Frau {formal},",
            (Language.German, Domain.Relations.Salutation.Neutral) => $"Guten Tag {name},",
            _ => $"{name},",
        };
    }

    /// <summary>The line in the address that names the person: <c>T.a.v. mevrouw S. de Wit</c>.</summary>
    public static string Attention(Language language, Salutation form, string name)
    {
        if (name.Length == 0)
            return "";
        var (prefix, title) = (language, form) switch
        {
            (Language.Dutch, Domain.Relations.Salutation.Mr) => ("T.a.v. ", "de heer "),
            (Language.Dutch, Domain.Relations.Salutation.Ms) => ("T.a.v. ", "mevrouw "),
            (Language.Dutch, Domain.Relations.Salutation.Neutral) => ("T.a.v. ", ""),
            (Language.English, Domain.Relations.Salutation.Mr) => ("Attn. ", "Mr "),
            (Language.English, Domain.Relations.Salutation.Ms) => ("Attn. ", "Ms "),
            (Language.English, Domain.Relations.Salutation.Neutral) => ("Attn. ", ""),
            (Language.German, Domain.Relations.Salutation.Mr) => ("", "Herrn "),
            (Language.German, Domain.Relations.Salutation.Ms) => ("", "Frau "),
            _ => ("", ""),
        };
        return prefix + title + name;
    }

    /// <summary>A date as the language writes it in a letter.</summary>
    public static string Date(Language language, DateOnly date) => DocumentFormat.Of(language).Date(date).Replace('\u00A0', ' ');

    /// <summary>What a letter thanks for: <c>uw aanvraag van 23 november 2026</c>.</summary>
    /// <param name="language">Language of the letter.</param>
    /// <param name="receivedOn">Day the request came in; null when there was none on paper.</param>
    public static string Request(Language language, DateOnly? receivedOn) => (language, receivedOn) switch
    {
        (Language.Dutch, { } day) => $"uw aanvraag van {Date(language, day)}",
        (Language.Dutch, null) => "uw aanvraag",
        (Language.English, { } day) => $"your request of {Date(language, day)}",
        (Language.English, null) => "your request",
        (Language.German, { } day) => $"Ihre Anfrage vom {Date(language, day)}",
        _ => "Ihre Anfrage",
    };

    /// <summary>An amount with its sign as the language writes it.</summary>
    public static string Amount(Language language, Money amount) => DocumentFormat.Of(language).Euro(amount).Replace('\u00A0', ' ');

    /// <summary>A colleague's job title as it stands under a letter.</summary>
    /// <param name="language">Language of the letter.</param>
    /// <param name="role">What they do.</param>
    /// <param name="dutch">Their Dutch title, used in Dutch letters.</param>
    public static string Function(Language language, EmployeeRole role, string dutch) => (language, role) switch
    {
        (Language.Dutch, _) => dutch,
        (Language.English, EmployeeRole.Manager) => "Sales Manager",
        (Language.English, EmployeeRole.InsideSales) => "Inside Sales",
        (Language.English, EmployeeRole.FieldSales) => "Account Manager",
        (Language.English, EmployeeRole.Warehouse) => "Warehouse",
        (Language.English, EmployeeRole.Administration) => "Administration",
        (Language.German, EmployeeRole.Manager) => "Vertriebsleitung",
        (Language.German, EmployeeRole.InsideSales) => "Vertriebsinnendienst",
        (Language.German, EmployeeRole.FieldSales) => "Kundenbetreuung",
        (Language.German, EmployeeRole.Warehouse) => "Lager",
        (Language.German, EmployeeRole.Administration) => "Verwaltung",
        _ => dutch,
    };

    private static string Capital(string lastName) => char.ToUpperInvariant(lastName[0]) + lastName[1..];
}
