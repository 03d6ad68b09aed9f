using System.Globalization;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Generation;

public sealed class DeterminismTests
{
    [Fact]
    public void One_seed_gives_the_same_firm_again()
    {
        var again = FirmGenerator.Generate(Seeds.Library, "horeca-offerte", 1);
        Assert.Equal(Canonical.Text(Firms.Of("horeca-offerte", 1)), Canonical.Text(again));
    }

    [Fact]
    public void Two_seeds_give_other_people_and_figures_for_the_same_work()
    {
        var (one, two) = (Firms.Of("horeca-offerte", 1), Firms.Of("horeca-offerte", 20_261_123));
        Assert.NotEqual(Canonical.Hash(one), Canonical.Hash(two));
        Assert.NotEqual(one.Employees.Select(e => e.Name), two.Employees.Select(e => e.Name));
        Assert.NotEqual(one.Offertes.Sum(o => o.Total.Cents), two.Offertes.Sum(o => o.Total.Cents));
        Assert.NotEqual(one.Invoices.Sum(o => o.Total.Cents), two.Invoices.Sum(o => o.Total.Cents));
        Assert.Equal(one.Articles.Select(a => (a.Number, a.ListPrice)), two.Articles.Select(a => (a.Number, a.ListPrice)));
        Assert.Equal(one.Customers.Count, two.Customers.Count);
        Assert.Equal(one.PlantedRequests.Count, two.PlantedRequests.Count);
    }

    [Fact]
    public void Firms_made_side_by_side_are_the_same_as_made_alone()
    {
        var alone = Enumerable.Range(1, 4).Select(seed => Canonical.Hash(FirmGenerator.Generate(Seeds.Small, "klein", seed))).ToList();
        var together = new string[4 * 8];
        Parallel.For(0, together.Length, i => together[i] = Canonical.Hash(FirmGenerator.Generate(Seeds.Small, "klein", (i % 4) + 1)));
        Assert.All(together.Index(), made => Assert.Equal(alone[made.Index % 4], made.Item));
        Assert.Equal(4, alone.Distinct().Count());
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en-US")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_language_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Canonical.Hash(FirmGenerator.Generate(Seeds.Small, "klein", 7));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Canonical.Hash(FirmGenerator.Generate(Seeds.Small, "klein", 7)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>
    /// The figures of the small firm of the fixtures, as another machine once made them. A change of the generator changes them on
    /// purpose: then its version goes up and the fixture is written again from the text of the failure.
    /// </summary>
    [Fact]
    public void Another_machine_made_the_same_firm()
    {
        var firm = FirmGenerator.Generate(Seeds.Small, "klein", 7);
        var figures = string.Create(CultureInfo.InvariantCulture, $"""
            version: {FirmGenerator.Version}
            firm: {firm.Firm.Identity.KvkNumber} {firm.Firm.Identity.Iban}
            customers: {string.Join(", ", firm.Customers.Select(c => c.Name).Take(6))}
            stock: {firm.Stock.Sum(s => s.OnHand)} in {firm.Stock.Sum(s => s.Movements.Count)} movements
            offertes: {firm.Offertes.Count}, {firm.Offertes.Sum(o => o.Lines.Count)} lines, {firm.Offertes.Sum(o => o.Total.Cents)} cents, {firm.Offertes.Sum(o => o.CostTotal.Cents)} cents cost
            orders: {firm.Orders.Count}, {firm.Orders.Sum(o => o.Total.Cents)} cents, {firm.Deliveries.Count} deliveries, {firm.PurchaseOrders.Count} purchases of {firm.PurchaseOrders.Sum(p => p.NetTotal.Cents)} cents, {firm.Returns.Count} returns
            invoices: {firm.Invoices.Count}, {firm.Invoices.Sum(i => i.Total.Cents)} cents, {firm.Invoices.Sum(i => i.Open.Cents)} cents open, {firm.BankLines.Count} bank lines, {firm.Reminders.Count} letters
            events: {firm.Events.Count}

            """).ReplaceLineEndings("\n");
        Assert.Equal(File.ReadAllText(Path.Combine(Seeds.Root(), "fixtures", "firms", "klein-7.txt")), figures);
    }

    [Fact]
    public void An_unknown_scenario_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => FirmGenerator.Generate(Seeds.Small, "groot", 1));
}
