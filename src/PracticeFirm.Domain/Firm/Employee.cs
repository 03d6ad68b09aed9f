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

    /// <summary>Inkoop.</summary>
    Purchasing,
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

    /// <summary>A learner who starts working here.</summary>
    /// <param name="name">Display name.</param>
    /// <param name="userId">Account id.</param>
    /// <param name="firm">Where they start; gives the mail domain and number.</param>
    /// <param name="role">What they do in the team; inside sales for whoever works alone.</param>
    public static Employee Join(string name, string userId, FirmIdentity firm, EmployeeRole role = EmployeeRole.InsideSales) => new()
    {
        Name = name,
        Function = FunctionOf(role),
        Role = role,
        Email = firm.Email,
        Phone = firm.Phone,
        UserId = userId,
    };

    /// <summary>Another name for who left: what they did stays, who they are does not (AVG).</summary>
    /// <param name="name">What stands in its place.</param>
    public void Anonymise(string name)
    {
        Name = name;
        UserId = "";
    }

    /// <summary>The Dutch job title of a role, as it stands under a letter.</summary>
    public static string FunctionOf(EmployeeRole role) => role switch
    {
        EmployeeRole.Manager => "Leidinggevende verkoop",
        EmployeeRole.InsideSales => "Commercieel medewerker binnendienst",
        EmployeeRole.FieldSales => "Accountmanager buitendienst",
        EmployeeRole.Warehouse => "Medewerker magazijn",
        EmployeeRole.Administration => "Medewerker administratie",
        EmployeeRole.Purchasing => "Medewerker inkoop",
    };
}
