using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Actors;

/// <summary>What really happened, and what the customer really wants: known only to the customer and to who asks.</summary>
/// <param name="Cause">Where it went wrong.</param>
/// <param name="Units">Units that are not right.</param>
/// <param name="Severity">How bad it is for them.</param>
/// <param name="Wish">What they would like most.</param>
/// <param name="Patience">How much they take, from 1 (little) to 5.</param>
public sealed record ComplaintTruth(ComplaintCause Cause, int Units, ComplaintSeverity Severity, Remedy Wish, int Patience)
{
    /// <summary>True when the customer is right.</summary>
    public bool Justified => Cause != ComplaintCause.CustomerUse;

    /// <summary>The truth behind a complaint; it hangs on the seed and on what the complaint is about, never on what is done with it.</summary>
    public static ComplaintTruth Of(Complaint complaint, TradingFirm firm)
    {
        var chance = Chance.For(firm.Seed, "complaint", (complaint.OrderLineId ?? 0) * 31 + (complaint.OrderId ?? 0) * 7 + complaint.CustomerId);
        var cause = complaint.Category switch
        {
            ComplaintCategory.Product => chance.Pick([
                ComplaintCause.TransportDamage, ComplaintCause.TransportDamage, ComplaintCause.TransportDamage, ComplaintCause.ProductFault, ComplaintCause.ProductFault,
                ComplaintCause.ProductFault, ComplaintCause.Packaging, ComplaintCause.Packaging, ComplaintCause.CustomerUse, ComplaintCause.CustomerUse]),
            ComplaintCategory.WrongDelivery => chance.Pick([ComplaintCause.PickingError, ComplaintCause.PickingError, ComplaintCause.OrderEntry]),
            ComplaintCategory.LateDelivery => chance.Pick([ComplaintCause.SupplierLate, ComplaintCause.Planning]),
            ComplaintCategory.Invoice => ComplaintCause.InvoiceError,
            ComplaintCategory.Service => ComplaintCause.Communication,
            ComplaintCategory.Other => ComplaintCause.Unknown,
        };
        var severity = chance.Pick([ComplaintSeverity.Low, ComplaintSeverity.Low, ComplaintSeverity.Medium, ComplaintSeverity.Medium, ComplaintSeverity.Medium, ComplaintSeverity.High]);
        var wish = complaint.Wish ?? (complaint.Category switch
        {
            ComplaintCategory.Product => severity == ComplaintSeverity.High ? Remedy.Redeliver : chance.Pick([Remedy.Replace, Remedy.Replace, Remedy.Credit, Remedy.Redeliver]),
            ComplaintCategory.WrongDelivery => chance.Pick([Remedy.Redeliver, Remedy.Replace]),
            ComplaintCategory.LateDelivery => chance.Pick([Remedy.Discount, Remedy.Apology]),
            ComplaintCategory.Invoice => Remedy.Discount,
            ComplaintCategory.Service => Remedy.Apology,
            ComplaintCategory.Other => Remedy.Apology,
        });
        return new ComplaintTruth(cause, Math.Max(complaint.Units, 0), severity, wish, chance.Between(1, 5));
    }
}
