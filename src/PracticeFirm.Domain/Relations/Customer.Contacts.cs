using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Relations;

public sealed partial class Customer
{
    /// <summary>Adds a contact person; the first one is primary.</summary>
    public Result<ContactPerson> AddContact(ContactDetails details)
    {
        if (Status == CustomerStatus.Archived)
            return CustomerErrors.Archived;
        var created = ContactPerson.Create(details);
        if (created.IsFailure)
            return created;
        created.Value.MarkPrimary(!_contacts.Exists(c => c.IsPrimary));
        _contacts.Add(created.Value);
        Happened("Customer.ContactAdded", $"Contactpersoon {created.Value.FullName} is toegevoegd.");
        return created;
    }

    /// <summary>Changes a contact person.</summary>
    public Result ChangeContact(int contactId, ContactDetails details)
    {
        if (Status == CustomerStatus.Archived)
            return CustomerErrors.Archived;
        if (_contacts.Find(c => c.Id == contactId) is not { } contact)
            return CustomerErrors.NoContact;
        var changed = contact.Change(details);
        if (changed.IsSuccess)
            Happened("Customer.ContactChanged", $"De gegevens van {contact.FullName} zijn gewijzigd.");
        return changed;
    }

    /// <summary>Makes a contact person the one to write to.</summary>
    public Result MakePrimary(int contactId)
    {
        if (Status == CustomerStatus.Archived)
            return CustomerErrors.Archived;
        if (_contacts.Find(c => c.Id == contactId && c.IsActive) is not { } contact)
            return CustomerErrors.NoContact;
        foreach (var other in _contacts)
            other.MarkPrimary(other == contact);
        Happened("Customer.PrimaryContact", $"{contact.FullName} is nu het eerste aanspreekpunt.");
        return Result.Success;
    }

    /// <summary>A contact person has left; the name stays on old documents.</summary>
    public Result ContactLeft(int contactId)
    {
        if (Status == CustomerStatus.Archived)
            return CustomerErrors.Archived;
        if (_contacts.Find(c => c.Id == contactId && c.IsActive) is not { } contact)
            return CustomerErrors.NoContact;
        var wasPrimary = contact.IsPrimary;
        contact.Leave();
        if (wasPrimary && _contacts.Find(c => c.IsActive) is { } next)
            next.MarkPrimary(true);
        Happened("Customer.ContactLeft", $"{contact.FullName} werkt er niet meer.");
        return Result.Success;
    }

    /// <summary>The contact person to write to: the named one while they work there, else the primary one.</summary>
    public ContactPerson? ContactOrPrimary(int? contactId) =>
        _contacts.Find(c => c.Id == contactId && c.IsActive) ?? _contacts.Find(c => c.IsPrimary) ?? _contacts.Find(c => c.IsActive);
}
