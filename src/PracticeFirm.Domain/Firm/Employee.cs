using PracticeFirm.Domain.Common;

namespace PracticeFirm.Domain.Firm;

/// <summary>What a colleague does in the firm.</summary>
public enum EmployeeRole
{
    /// <summary>Leidinggevende.</summary>
    Manager,

    /// <summary>Commercieel medewerker binnendienst.</summary>
    InsideSales,

    /// <summary>Buitendienst.</summary>
    FieldSales,

    /// <summary>Magazijn.</summary>
    Warehouse,

    /// <summary>Administratie.</summary>
    Administration,
}

/// <summary>A colleague: played by the simulation, or a learner who works here.</summary>
public sealed class Employee : Entity
{
    private Employee()
    {
    }

    /// <summary>Display name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Job title in Dutch, as it stands under a letter.</summary>
    public string Function { get; private set; } = "";

    /// <summary>What they do.</summary>
    public EmployeeRole Role { get; private set; }

    /// <summary>E-mail address at the firm.</summary>
    public string Email { get; private set; } = "";

    /// <summary>Direct telephone number.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Account of the learner who plays this colleague; null when the simulation does.</summary>
    public string? UserId { get; private set; }

    /// <summary>True when the simulation plays this colleague.</summary>
    public bool IsSimulated => UserId is null;

    /// <summary>A colleague played by the simulation.</summary>
    public static Employee Hire(string name, string function, EmployeeRole role, string email, string phone) =>
        new() { Name = name, Function = function, Role = role, Email = email, Phone = phone };

    /// <summary>A learner who starts working here as inside sales.</summary>
    /// <param name="name">Display name.</param>
    /// <param name="userId">Account id.</param>
    /// <param name="firm">Where they start; gives the mail domain and number.</param>
    public static Employee Join(string name, string userId, FirmIdentity firm) => new()
    {
        Name = name,
        Function = "Commercieel medewerker binnendienst",
        Role = EmployeeRole.InsideSales,
        Email = firm.Email,
        Phone = firm.Phone,
        UserId = userId,
    };
}
