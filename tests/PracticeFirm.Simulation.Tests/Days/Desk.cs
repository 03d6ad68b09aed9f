using PracticeFirm.Domain.Catalog;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Actors;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Days;

/// <summary>A learner at work in the small firm of the fixtures, with offertes to hand in for review.</summary>
internal sealed class Desk
{
    public Desk()
    {
        Made = FirmGenerator.Generate(Seeds.Small, "klein", 3);
        Learner = Employee.Join("Sam Leerling", "leerling-1", Made.Firm.Identity);
        Learner.Identify(Made.Employees.Count + 1);
        Colleague = Made.Employees.First(e => e.Role == EmployeeRole.InsideSales);
        Manager = Made.Employees.First(e => e.Role == EmployeeRole.Manager);
        Customer = Made.Customers[Made.PlantedRequests[0].CustomerId - 1];
        Pen = Made.Articles.First(a => a.Name.Dutch == "Balpen blauw");
    }

    public GeneratedFirm Made { get; }

    public TradingFirm Firm => Made.Firm;

    public Employee Learner { get; }

    public Employee Colleague { get; }

    public Employee Manager { get; }

    public Customer Customer { get; }

    public Article Pen { get; }

    /// <summary>A decent draft of 20 pens; the parts that matter to a test are given.</summary>
    public Offerte Draft(
        Article? article = null, int quantity = 20, UnitPrice? price = null, decimal discount = 0, Func<OfferteTerms, OfferteTerms>? terms = null, Employee? author = null, QuoteRequest? request = null)
    {
        var offerte = Offerte.Start((author ?? Learner).Id, Firm, Customer, request);
        offerte.Identify(10_000 + Made.Offertes.Count);
        Made.Offertes.Add(offerte);
        var what = article ?? Pen;
        var found = Pricing.Find(what, quantity, Customer.Agreements, null, Firm.BusinessDay);
        var line = offerte.AddLine(new LineEntry("", quantity, price, Percentage.Of(discount)), LineArticle.For(what, Language.Dutch, found), Firm).Value;
        line.Identify(100_000 + Made.Offertes.Count);
        var usual = offerte.Terms with { Subject = "Pennen", Intro = "Bedankt voor uw aanvraag.", Closing = "Wij horen graag van u.", LeadTimeDays = 5 };
        Assert.True(offerte.ChangeTerms(terms is null ? usual : terms(usual), Firm).IsSuccess);
        return offerte;
    }

    /// <summary>Hands a draft in for review.</summary>
    public OfferteToReview HandIn(Offerte offerte, Employee? reviewer = null, QuoteRequest? request = null)
    {
        Assert.True(offerte.SubmitForReview(reviewer ?? Colleague).IsSuccess);
        var author = offerte.AuthorId == Learner.Id ? Learner : Made.Employees[offerte.AuthorId - 1];
        return new OfferteToReview(offerte, reviewer ?? Colleague, author, Customer, null, request, offerte.Lines.ToDictionary(
            l => l.ArticleId,
            l => new ReviewedArticle(Made.Articles[l.ArticleId - 1], Made.Stock[l.ArticleId - 1], Made.Suppliers[Made.Articles[l.ArticleId - 1].SupplierId - 1].LeadTimeDays)));
    }

    public DayReport Advance(params IReadOnlyList<OfferteToReview> reviews) =>
        BusinessDay.Advance(new BusinessDayInput(Firm, [.. Made.Offertes.Where(o => o.IsOpen)], reviews, [.. Made.FollowUps.Where(t => t.DoneOn is null)]));
}
