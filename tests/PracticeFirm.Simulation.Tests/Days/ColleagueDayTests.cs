using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Orders;

namespace PracticeFirm.Simulation.Tests.Days;

public sealed class ColleagueDayTests
{
    [Theory]
    [InlineData("Mag deze klant nog bestellen, gezien zijn krediet?", EmployeeRole.Manager, "limiet")]
    [InlineData("Wanneer komt de voorraad?", EmployeeRole.InsideSales, "geleverd")]
    [InlineData("Mogen we dit afboeken?", EmployeeRole.Manager, "Boek het af")]
    [InlineData("Mogen we dit afboeken?", EmployeeRole.InsideSales, "leidinggevende")]
    [InlineData("Wat vind jij ervan?", EmployeeRole.Manager, "leg vast wat je afspreekt")]
    public void A_simulated_colleague_answers_the_next_morning_what_was_asked(string question, EmployeeRole role, string word)
    {
        var desk = new TradeDesk();
        var colleague = desk.Made.Employees.First(e => e.Role == role);
        var order = desk.Made.Orders.Last(o => o.ConfirmedOn is not null && o.Status == OrderStatus.Closed);
        TradeDesk.Done(order.Consult(colleague, question, true, "Sam", desk.Today));
        var consult = order.Consults[^1];

        var morning = desk.NextDay();

        Assert.Equal((order, colleague.Name), Assert.Single(morning.Trade.Answered, a => a.Order == order));
        Assert.Equal(desk.Today, consult.AnsweredOn);
        Assert.Contains(word, consult.Answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(desk.NextDay().Trade.Answered, a => a.Order == order);
    }
}
