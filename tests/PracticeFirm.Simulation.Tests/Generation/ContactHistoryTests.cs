using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Generation;

public sealed class ContactHistoryTests
{
    private static readonly GeneratedFirm Made = Firms.Of("horeca-offerte", 1);

    [Fact]
    public void Customers_were_spoken_to_for_two_years()
    {
        Assert.InRange(Made.ContactRecords.Count, 400, 1_200);
        Assert.InRange(Made.ContactRecords.Select(r => r.CustomerId).Distinct().Count(), 120, 200);
        Assert.True(Made.ContactRecords[^1].On.DayNumber - Made.ContactRecords[0].On.DayNumber > 600);
        Assert.Equal(Enum.GetValues<ContactChannel>(), Made.ContactRecords.Select(r => r.Channel).Distinct().Order());
    }

    [Fact]
    public void What_was_talked_about_is_of_the_customer_and_was_there_already()
    {
        Assert.All(Made.ContactRecords.SelectMany(r => r.Links.Select(l => (Record: r, l.Document))), x =>
        {
            var (customer, day) = x.Document.Kind switch
            {
                DocumentKind.Order => (Made.Orders[x.Document.Id - 1].CustomerId, Made.Orders[x.Document.Id - 1].ConfirmedOn),
                DocumentKind.Offerte => (Made.Offertes[x.Document.Id - 1].CustomerId, Made.Offertes[x.Document.Id - 1].SentOn),
                DocumentKind.Delivery => (Made.Deliveries[x.Document.Id - 1].CustomerId, Made.Deliveries[x.Document.Id - 1].ShippedOn),
                _ => (Made.Invoices[x.Document.Id - 1].CustomerId, Made.Invoices[x.Document.Id - 1].InvoiceDate),
            };
            Assert.Equal(x.Record.CustomerId, customer);
            Assert.True(day <= x.Record.On);
        });
        Assert.Contains(Made.ContactRecords, r => r.Links.Count > 0);
        Assert.All(Made.ContactRecords, r => Assert.DoesNotContain("{", r.Subject + r.Goal + r.Result + r.SignalNote));
        Assert.All(Made.ContactRecords, r => Assert.Contains(Made.Customers[r.CustomerId - 1].Contacts, c => c.Id == r.ContactPersonId));
    }
}
