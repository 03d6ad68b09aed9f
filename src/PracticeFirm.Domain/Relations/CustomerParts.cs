using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Relations;

/// <summary>Contactpersoon: whom to write to and call.</summary>
public sealed class ContactPerson : Entity
{
    /// <summary>Longest first or last name, and longest function.</summary>
    public const int NameLength = 60;

    private ContactPerson()
    {
    }

    /// <summary>First name.</summary>
    public string FirstName { get; private set; } = "";

    /// <summary>Last name with its prefix: <c>van den Berg</c>.</summary>
    public string LastName { get; private set; } = "";

    /// <summary>Form of address.</summary>
    public Salutation Salutation { get; private set; }

    /// <summary>What they do.</summary>
    public string Function { get; private set; } = "";

    /// <summary>E-mail address.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Telephone number.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>The one to write to when nobody is named.</summary>
    public bool IsPrimary { get; private set; }

    /// <summary>False once they have left; old documents keep their name.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>First and last name.</summary>
    public string FullName => FirstName.Length == 0 ? LastName : $"{FirstName} {LastName}";

    /// <summary>Somebody who works at a customer, or every refusal at once: <c>Contact.Name</c> and those of the e-mail address and telephone number.</summary>
    public static Result<ContactPerson> Create(ContactDetails details)
    {
        var person = new ContactPerson();
        var changed = person.Change(details);
        return changed.IsSuccess ? person : Result<ContactPerson>.Failure(changed.Errors);
    }

    internal Result Change(ContactDetails details)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(details.LastName))
            errors.Add(new Error("Contact.Name", "Vul de achternaam van de contactpersoon in.", nameof(details.LastName)));
        Checked.Length(details.FirstName, NameLength, nameof(details.FirstName), errors);
        Checked.Length(details.LastName, NameLength, nameof(details.LastName), errors);
        Checked.Length(details.Function, NameLength, nameof(details.Function), errors);
        var email = Checked.Optional(details.Email, EmailAddress.Parse, nameof(details.Email), errors);
        var phone = Checked.Optional(details.Phone, PhoneNumber.Parse, nameof(details.Phone), errors);
        if (errors.Count > 0)
            return Result.Failure(errors);
        FirstName = details.FirstName.Trim();
        LastName = details.LastName.Trim();
        Salutation = details.Salutation;
        Function = details.Function.Trim();
        Email = email ?? "";
        Phone = phone ?? "";
        return Result.Success;
    }

    internal void MarkPrimary(bool primary) => IsPrimary = primary;

    internal void Leave()
    {
        IsActive = false;
        IsPrimary = false;
    }
}

/// <summary>Form of address in letters.</summary>
public enum Salutation
{
    /// <summary>Not known: the letter uses first and last name.</summary>
    Neutral,

    /// <summary>De heer.</summary>
    Mr,

    /// <summary>Mevrouw.</summary>
    Ms,
}

/// <summary>What is typed about a contact person.</summary>
public sealed record ContactDetails(string FirstName, string LastName, Salutation Salutation, string Function, string Email, string Phone);

/// <summary>Prijsafspraak: a price for one article, for one customer, for a time.</summary>
public sealed class PriceAgreement : Entity
{
    private PriceAgreement()
    {
    }

    /// <summary>The article.</summary>
    public int ArticleId { get; private set; }

    /// <summary>Smallest quantity it holds for; 1 for any.</summary>
    public int FromQuantity { get; private set; }

    /// <summary>Agreed price per unit, excluding VAT.</summary>
    public UnitPrice Price { get; private set; }

    /// <summary>First day it holds.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day it holds; null when open-ended.</summary>
    public DateOnly? ValidThrough { get; private set; }

    /// <summary>True on days it holds.</summary>
    public bool HoldsOn(DateOnly day) => day >= ValidFrom && (ValidThrough is null || day <= ValidThrough);

    internal static PriceAgreement Of(int articleId, int fromQuantity, UnitPrice price, DateOnly from, DateOnly? through) =>
        new() { ArticleId = articleId, FromQuantity = fromQuantity, Price = price, ValidFrom = from, ValidThrough = through };

    internal void EndOn(DateOnly lastDay) => ValidThrough = lastDay;
}

/// <summary>A note in the dossier; append-only.</summary>
public sealed class CustomerNote : Entity
{
    private CustomerNote()
    {
    }

    /// <summary>The firm's date it was written on.</summary>
    public DateOnly WrittenOn { get; private set; }

    /// <summary>Who wrote it.</summary>
    public string Author { get; private set; } = "";

    /// <summary>The note.</summary>
    public string Text { get; private set; } = "";

    internal static CustomerNote Of(DateOnly day, string author, string text) => new() { WrittenOn = day, Author = author, Text = text };
}

/// <summary>Runs checks on what was typed.</summary>
internal static class Checked
{
    public static void Length(string? typed, int most, string field, List<Error> errors)
    {
        if (typed is not null && typed.Trim().Length > most)
            errors.Add(CustomerErrors.TextTooLong(field, most));
    }

    public static string? Optional(string? typed, Func<string, Result<string>> parse, string field, List<Error> errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var parsed = parse(typed);
        if (parsed.IsSuccess)
            return parsed.Value;
        errors.Add(parsed.Error.On(field));
        return null;
    }
}
