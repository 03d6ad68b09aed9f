using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Web.Features.Customers;

/// <summary>What is in the fields of a contact person while somebody types.</summary>
public sealed class ContactInput
{
    public string? FirstName { get; set; }

    public string? LastName { get; set; }

    public Salutation Salutation { get; set; }

    public string? Function { get; set; }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    /// <summary>True while nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(FirstName + LastName + Function + Email + Phone);

    /// <summary>The same, to send.</summary>
    public ContactDetails Details => new(FirstName ?? "", LastName ?? "", Salutation, Function ?? "", Email ?? "", Phone ?? "");
}
