using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;

namespace PracticeFirm.Domain.Tests.Offertes;

/// <summary>What is true of an offerte at any moment of its life.</summary>
internal static class OfferteInvariants
{
    public static void TotalsHold(Offerte o)
    {
        var calculation = PriceCalculation.Of([.. o.Lines.Select(l => l.Calculation)], o.Terms.OrderDiscount, o.Freight);
        Assert.Equal(
            (calculation.LinesTotal, calculation.Freight, calculation.NetTotal, calculation.VatTotal, calculation.Total),
            (o.LinesTotal, o.Freight, o.NetTotal, o.VatTotal, o.Total));
        Assert.Equal(o.NetTotal + o.VatTotal, o.Total);
        Assert.Equal(o.Lines.Sum(l => l.Cost.Times(l.Quantity)), o.CostTotal);
        Assert.True(o.VatCategory == VatCategory.Standard || o.VatTotal == Money.Zero, "VAT without a domestic sale.");
        Assert.Equal(Enumerable.Range(1, o.Lines.Count), o.Lines.Select(l => l.Position));
    }

    public static void Hold(Offerte o)
    {
        TotalsHold(o);
        var draft = o.Status is OfferteStatus.Draft or OfferteStatus.InReview;
        Assert.Equal(draft, o.SentOn is null);
        Assert.Equal(draft, o.Recipient is null);
        Assert.Equal(o.Status == OfferteStatus.InReview, o.ReviewerId is not null);
        Assert.NotEqual(o.AuthorId, o.ReviewerId);
        Assert.NotEqual(o.AuthorId, o.ApprovedById);
        if (!draft)
        {
            Assert.NotNull(o.Number);
            Assert.NotEmpty(o.Lines);
            Assert.NotEqual("", o.Terms.Subject);
            Assert.True(o.SentOn <= o.Terms.ValidThrough, "Sent past its own term.");
        }

        Assert.Equal(o.Status is OfferteStatus.Accepted or OfferteStatus.Rejected, o.DecidedOn is not null);
        Assert.Equal(o.Status == OfferteStatus.Rejected, o.RejectionReason is not null);
        if (o.Status == OfferteStatus.Accepted)
            Assert.Equal(o.DecidedOn > o.Terms.ValidThrough, o.AcceptedAfterExpiry);
    }
}
