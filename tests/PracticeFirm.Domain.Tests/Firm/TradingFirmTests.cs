using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using static PracticeFirm.Domain.Tests.Builders.Make;

namespace PracticeFirm.Domain.Tests.Firm;

public class TradingFirmTests
{
    [Theory]
    [InlineData(DeliveryTerms.FreeAboveThreshold, 0, 0)]
    [InlineData(DeliveryTerms.FreeAboveThreshold, 0.01, 12.5)]
    [InlineData(DeliveryTerms.FreeAboveThreshold, 349.99, 12.5)]
    [InlineData(DeliveryTerms.FreeAboveThreshold, 350, 0)]
    [InlineData(DeliveryTerms.CarriagePaid, 1, 0)]
    [InlineData(DeliveryTerms.ExWorks, 1, 0)]
    [InlineData(DeliveryTerms.FreightCharged, 0, 0)]
    [InlineData(DeliveryTerms.FreightCharged, 1, 12.5)]
    [InlineData(DeliveryTerms.FreightCharged, 99_999, 12.5)]
    public void Freight_by_terms_and_value_of_the_goods(DeliveryTerms terms, double goods, double freight) =>
        Assert.Equal(Euro((decimal)freight), OurFirm(rules: Rules(12.50m, 350)).FreightFor(Euro((decimal)goods), terms));

    [Theory]
    [InlineData("2026-11-23", "2026-11-24")]
    [InlineData("2026-11-27", "2026-11-30")]
    [InlineData("2026-12-24", "2026-12-28")]
    [InlineData("2026-12-31", "2027-01-04")]
    public void The_next_day_is_a_working_day(string today, string next)
    {
        var firm = OurFirm(DateOnly.Parse(today));

        Assert.Equal(DateOnly.Parse(next), firm.StartNextDay());
        Assert.Equal(DateOnly.Parse(next), firm.BusinessDay);
        Assert.Equal("Firm.DayStarted", Assert.Single(firm.Events).Kind);
    }

    [Fact]
    public void The_full_name_has_the_legal_form_where_there_is_one()
    {
        var identity = OurFirm().Identity;

        Assert.Equal("De Oefenaar B.V.", identity.FullName);
        Assert.Equal("De Oefenaar", (identity with { LegalForm = "" }).FullName);
    }

    [Fact]
    public void A_colleague_is_played_by_the_simulation_and_a_learner_joins_as_inside_sales()
    {
        var colleague = Colleague(role: EmployeeRole.FieldSales);
        var learner = Employee.Join("Noor", "user-1", OurFirm().Identity);

        Assert.Equal((true, EmployeeRole.FieldSales), (colleague.IsSimulated, colleague.Role));
        Assert.Equal((false, EmployeeRole.InsideSales, "user-1"), (learner.IsSimulated, learner.Role, learner.UserId));
        Assert.Equal(("Commercieel medewerker binnendienst", "info@oefenaar.example", "078 123 45 67"), (learner.Function, learner.Email, learner.Phone));
    }

    [Fact]
    public void An_event_says_who_did_what_and_how_it_ended()
    {
        var at = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

        var done = FirmEvent.Of(at, Monday, "u1", "Noor", "Offerte.Sent", DocumentKind.Offerte, 12, "Verzonden.");
        var refused = FirmEvent.Of(at, Monday, "u1", "Noor", "Offerte.Send", DocumentKind.Offerte, 12, "Nee.", "Offerte.NoLines", "{}", 7);

        Assert.Equal((FirmEvent.Done, null, 0L), (done.Outcome, done.Data, done.Id));
        Assert.Equal(("Offerte.NoLines", "{}", 7L), (refused.Outcome, refused.Data, refused.Id));
    }
}
