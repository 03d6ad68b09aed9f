namespace PracticeFirm.Web.Components.Telephone;

/// <summary>A call that rings on every page.</summary>
/// <param name="Id">The call.</param>
/// <param name="Customer">Who calls.</param>
public sealed record RingingCall(int Id, string Customer);
