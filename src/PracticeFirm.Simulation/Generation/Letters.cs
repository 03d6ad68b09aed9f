using System.Globalization;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Dates, amounts and salutations in the languages of letters, without the culture data of the machine.</summary>
internal static class Letters
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] GermanMonths =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

    public static string Date(DateOnly date, Language language) => language switch
    {
        Language.Dutch => DutchFormat.LongDate(date),
        Language.English => $"{date.Day} {EnglishMonths[date.Month - 1]} {date.Year}",
        Language.German => $"{date.Day}. {GermanMonths[date.Month - 1]} {date.Year}",
    };

    public static string Amount(Money amount, Language language) => language switch
    {
        Language.Dutch => DutchFormat.Euro(amount),
        Language.English => "€" + amount.Euros.ToString("#,##0.00", CultureInfo.InvariantCulture),
        Language.German => DutchFormat.Amount(amount) + " €",
    };

    /// <summary>The first line of a letter, with its comma.</summary>
    public static string Salutation(ContactPerson? contact, Language language) => (language, contact?.Salutation) switch
    {
        (Language.Dutch, Domain.Relations.Salutation.Mr) => $"Geachte heer {Capital(contact.LastName)},",
        (Language.Dutch, Domain.Relations.Salutation.Ms) => $"Geachte mevrouw {Capital(contact.LastName)},",
        (Language.Dutch, null) => "Geachte heer of mevrouw,",
        (Language.Dutch, _) => $"Geachte {contact.FullName},",
        (Language.English, Domain.Relations.Salutation.Mr) => $"Dear Mr {Capital(contact.LastName)},",
        (Language.English, Domain.Relations.Salutation.Ms) => $"Dear Ms {Capital(contact.LastName)},",
        (Language.English, null) => "Dear Sir or Madam,",
        (Language.English, _) => $"Dear {contact.FullName},",
        (Language.German, Domain.Relations.Salutation.Mr) => $"Sehr geehrter Herr {Capital(contact.LastName)},",
        (Language.German, Domain.Relations.Salutation.Ms) => $"Sehr geehrte Frau {Capital(contact.LastName)},",
        (Language.German, null) => "Sehr geehrte Damen und Herren,",
        (Language.German, _) => $"Guten Tag {contact.FullName},",
        _ => "",
    };

    /// <summary>What is answered: the request of a day, or a talk.</summary>
    public static string RequestOf(DateOnly? day, Language language) => (language, day) switch
    {
        (Language.Dutch, { } date) => $"uw aanvraag van {Date(date, language)}",
        (Language.Dutch, null) => "uw aanvraag",
        (Language.English, { } date) => $"your request of {Date(date, language)}",
        (Language.English, null) => "your request",
        (Language.German, { } date) => $"Ihre Anfrage vom {Date(date, language)}",
        (Language.German, null) => "Ihre Anfrage",
        _ => "",
    };

    /// <summary>A name within a sentence: with a small letter, unless it is an abbreviation.</summary>
    public static string Lower(string name) => name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>A last name without a first name before it.</summary>
    public static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
