using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Deliveries;

namespace PracticeFirm.Web.Features.Deliveries;

/// <summary>What is typed about how, when and with whom a delivery was agreed.</summary>
/// <param name="Method">How the goods travel.</param>
/// <param name="PlannedOn">Day of delivery; null when none was filled in.</param>
/// <param name="Moment">Moment on that day; may be empty.</param>
/// <param name="AgreedWith">With whom it was agreed; may be empty.</param>
public sealed record PlanEntry(DeliveryMethod? Method, DateOnly? PlannedOn, string Moment = "", string AgreedWith = "")
{
    /// <summary>The plan, or what is missing.</summary>
    internal Result<DeliveryPlan> Plan()
    {
        var errors = new List<Error>();
        if (Method is null || !Enum.IsDefined(Method.Value))
            errors.Add(ReleaseErrors.NoMethod);
        if (PlannedOn is null)
            errors.Add(ReleaseErrors.NoDay);
        return errors.Count > 0 ? Result<DeliveryPlan>.Failure(errors) : new DeliveryPlan(Method!.Value, PlannedOn!.Value, Moment, AgreedWith);
    }
}
