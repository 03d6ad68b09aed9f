using PracticeFirm.Web.Infrastructure.Dispatch;

namespace PracticeFirm.Web.Components.Layout;

/// <summary>What the top bar says about the firm.</summary>
public static class FirmHead
{
    [Access(Access.FirmReader)]
    public sealed record Query : IFirmQuery<Model>;

    public sealed record Model(string Name, DateOnly BusinessDay, string? EmployeeName, bool MayWrite, bool Guided);
}
