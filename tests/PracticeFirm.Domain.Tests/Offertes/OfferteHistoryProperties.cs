using FsCheck;
using FsCheck.Fluent;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Tests.Builders;

namespace PracticeFirm.Domain.Tests.Offertes;

public class OfferteHistoryProperties
{
    /// <summary>
    /// After every step: only known transitions by the verb that belongs to them; a refused step changed nothing and a done one left a
    /// trace; what was sent is as it was sent; the totals are the calculation; one open version, one accepted, numbers without gaps.
    /// In the end the histories went every way there is and met the refusals, so that none of this holds for want of trying.
    /// </summary>
    [Fact]
    public void No_history_of_verbs_reaches_an_illegal_state()
    {
        var gone = new HashSet<(Verb, OfferteStatus, OfferteStatus)>();
        var refusals = new HashSet<string>();

        Prop.ForAll(OfferteHistories.Histories(), history =>
        {
            var world = new OfferteWorld();
            world.Play(history);
            gone.UnionWith(world.Gone);
            refusals.UnionWith(world.Refusals);
        }).Check(Histories.Usual(2_000).WithEndSize(100));

        Assert.Empty(OfferteWorld.AllMoves.Except(gone));
        Assert.Empty(new[]
        {
            "Offerte.NotDraft", "Offerte.InReview", "Offerte.NotInReview", "Offerte.NotOpen", "Offerte.Expired", "Offerte.NotExpired", "Offerte.AlreadyAccepted",
            "Offerte.AlreadyNegotiating", "Offerte.HasNewerVersion", "Offerte.PreviousAccepted", "Offerte.NoCustomer", "Offerte.OtherCustomer", "Offerte.CustomerNotActive",
            "Offerte.VatCaseChanged", "Offerte.NoLines", "Offerte.NoSubject", "Offerte.ValidityPassed", "Offerte.CannotDiscard", "Offerte.OwnReview", "Offerte.NoRemarks",
        }.Except(refusals));
    }
}
