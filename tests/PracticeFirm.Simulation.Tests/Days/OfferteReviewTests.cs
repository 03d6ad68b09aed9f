using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Simulation.Actors;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class OfferteReviewTests
{
    [Fact]
    public void A_good_offerte_is_approved_without_a_word()
    {
        var desk = new Desk();
        var review = Assert.Single(desk.Advance(desk.HandIn(desk.Draft())).Reviews);
        Assert.True(review.Approved);
        Assert.Empty(review.Remarks);
        Assert.Equal((OfferteStatus.Draft, desk.Colleague.Id), (review.Offerte.Status, review.Offerte.ApprovedById));
    }

    [Fact]
    public void A_mistyped_price_goes_back_with_the_price_that_was_found() =>
        Returned(desk => desk.HandIn(desk.Draft(price: new UnitPrice(750))), "tikfout", onLine: true);

    [Fact]
    public void A_margin_below_the_limit_goes_back() =>
        Returned(desk => desk.HandIn(desk.Draft(price: UnitPrice.FromEuros(0.46m))), "marge", onLine: true);

    [Fact]
    public void A_discount_beyond_the_mandate_goes_back() =>
        Returned(desk => desk.HandIn(desk.Draft(discount: 8)), "leidinggevende", onLine: true);

    [Fact]
    public void The_manager_may_allow_a_discount_that_leaves_margin()
    {
        var desk = new Desk();
        Assert.True(Assert.Single(desk.Advance(desk.HandIn(desk.Draft(discount: 8), desk.Manager)).Reviews).Approved);
    }

    [Fact]
    public void A_lead_time_that_stock_cannot_meet_goes_back() =>
        Returned(desk => desk.HandIn(desk.Draft(quantity: 100_000, terms: t => t with { LeadTimeDays = 1 })), "levertijd", onLine: true);

    [Fact]
    public void An_order_discount_beyond_the_mandate_goes_back() =>
        Returned(desk => desk.HandIn(desk.Draft(terms: t => t with { OrderDiscount = Percentage.Of(6) })), "orderkorting", onLine: false);

    [Fact]
    public void A_term_too_short_to_decide_in_goes_back() =>
        Returned(desk => desk.HandIn(desk.Draft(terms: t => t with { ValidThrough = desk.Firm.BusinessDay.AddDays(5) })), "geldig", onLine: false);

    [Fact]
    public void A_missing_subject_goes_back() =>
        Returned(desk => desk.HandIn(desk.Draft(terms: t => t with { Subject = "" })), "onderwerp", onLine: false);

    [Fact]
    public void A_reference_the_customer_asked_for_is_missed_until_it_is_there()
    {
        var desk = new Desk();
        var request = QuoteRequest.Receive(desk.Customer.Id, null, RequestChannel.Mail, desk.Firm.BusinessDay, "Pennen", "Graag ons kenmerk P-12 vermelden.");
        request.Identify(999);
        var without = desk.HandIn(desk.Draft(request: request), request: request);
        var with = desk.HandIn(desk.Draft(request: request, terms: t => t with { CustomerReference = "P-12" }), request: request);
        var reviews = desk.Advance(without, with).Reviews;
        Assert.Equal([false, true], reviews.Select(r => r.Approved));
        Assert.Contains("kenmerk", Assert.Single(reviews[0].Remarks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blocked_customer_is_noticed() =>
        Returned(
            desk =>
            {
                var review = desk.HandIn(desk.Draft());
                Assert.True(desk.Customer.Block("Betaalt niet").IsSuccess);
                return review;
            },
            "geblokkeerd",
            onLine: false);

    [Fact]
    public void Tips_do_not_hold_an_offerte_back()
    {
        var desk = new Desk();
        var offerte = desk.Draft(quantity: 23, terms: t => t with { Closing = "", Intro = "" });
        var review = Assert.Single(desk.Advance(desk.HandIn(offerte)).Reviews);
        Assert.True(review.Approved);
        Assert.Equal(3, review.Remarks.Count);
        Assert.Contains(review.Remarks, r => r.LineId == offerte.Lines[0].Id && r.Text.Contains("verpakking", StringComparison.Ordinal));
    }

    [Fact]
    public void Handed_in_unchanged_it_comes_back_without_the_same_remark_twice()
    {
        var desk = new Desk();
        var offerte = desk.Draft(discount: 8);
        desk.Advance(desk.HandIn(offerte));
        var again = Assert.Single(desk.Advance(desk.HandIn(offerte)).Reviews);
        Assert.False(again.Approved);
        Assert.Single(offerte.Remarks);
    }

    [Fact]
    public void The_drafts_of_field_sales_hold_the_faults_that_were_planted()
    {
        foreach (var (scenario, seed) in ((string, int)[])[("kantoor-offerte", 1), ("horeca-offerte", 1), ("techniek-offerte", 1)])
        {
            var firm = Generation.Firms.Of(scenario, seed);
            var waiting = firm.Offertes.Where(o => o.Status == OfferteStatus.InReview).ToList();
            Assert.NotEmpty(waiting);
            foreach (var offerte in waiting)
            {
                var planned = firm.PlannedEvents.Single(e => e.MadeKind == DocumentKind.Offerte && e.MadeId == offerte.Id);
                var look = new PostDesk(firm, Seeds.Library).Checked(offerte, planned).Look;
                var errors = FieldDraftValues.Read(planned.Values)!.Errors;
                Assert.NotEmpty(errors);
                Assert.All(errors, e => Assert.True(FieldDrafts.IsThere(e, offerte, look, firm.Firm), $"{scenario}: {e.Kind}"));
            }
        }
    }

    private static void Returned(Func<Desk, OfferteToReview> handIn, string word, bool onLine)
    {
        var desk = new Desk();
        var review = Assert.Single(desk.Advance(handIn(desk)).Reviews);
        Assert.False(review.Approved);
        Assert.Equal(OfferteStatus.Draft, review.Offerte.Status);
        Assert.Null(review.Offerte.ApprovedById);
        var remark = Assert.Single(review.Offerte.Remarks, r => r.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(onLine ? review.Offerte.Lines[0].Id : null, remark.LineId);
        Assert.Equal(review.Reviewer.Name, remark.Author);
        Assert.Equal(desk.Firm.BusinessDay, remark.MadeOn);
    }
}
