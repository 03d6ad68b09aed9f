using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Complaints;
using PracticeFirm.Domain.Contacts;
using PracticeFirm.Domain.Deliveries;
using PracticeFirm.Simulation.Conversations;
using PracticeFirm.Simulation.Generation;

namespace PracticeFirm.Simulation.Tests.Conversations;

/// <summary>People of a generated firm who can be on the line, each about something that is really there.</summary>
internal static class Callers
{
    /// <summary>Somebody who fits a conversation: who speaks its language, as far as there is one.</summary>
    public static CallSubject For(Conversation conversation, GeneratedFirm made, int at = 0, bool missed = false)
    {
        var today = made.Firm.BusinessDay;
        var language = conversation.Language;
        var (customerId, topic) = conversation.About switch
        {
            null => (Anybody(), CallTopic.None),
            DocumentKind.Customer => (Anybody(), CallTopic.OfCustomer(Anybody())),
            DocumentKind.QuoteRequest => Pick(made.Requests, r => r.CustomerId, r => CallTopic.Of(r, language, today)),
            DocumentKind.Offerte => Pick(made.Offertes.FindAll(o => o is { Number: not null, CustomerId: not null }), o => o.CustomerId!.Value, o => CallTopic.Of(o, language, made.Firm, today)),
            DocumentKind.Order => Pick(made.Orders.FindAll(o => o.IsConfirmed && (!conversation.OnlyLate || o is { OpenUnits: > 0 } && o.NextPromise < today) || conversation.OnlyLate && made.Orders.TrueForAll(x => x.OpenUnits == 0 || x.NextPromise >= today)), o => o.CustomerId, o => CallTopic.Of(o, language, today)),
            DocumentKind.Delivery => Pick(made.Deliveries.FindAll(d => d.Status == DeliveryStatus.Shipped), d => d.CustomerId, d => CallTopic.Of(d, language, today)),
            DocumentKind.Invoice => Pick(made.Invoices.FindAll(i => i.Number is not null), i => i.CustomerId, i => CallTopic.Of(i, language, today)),
            DocumentKind.Complaint => Pick(
                made.Complaints.FindAll(c => conversation.Purpose switch
                {
                    CallPurpose.TellSolution => c.Solution is { Remedy: not (Remedy.Reject or Remedy.Apology) },
                    CallPurpose.Aftercare => c.ResolvedOn is not null,
                    _ => true,
                }),
                c => c.CustomerId,
                c => CallTopic.Of(c, language, today)),
            DocumentKind.CustomerQuestion => (Anybody(), CallTopic.Of(
                CustomerQuestion.Register(Anybody(), null, "Kan dit ook in het groen?", "Wij willen weten of dit artikel in het groen te krijgen is.", today, made.Employees[0], today).Value,
                today.AddDays(at % 2))),
            DocumentKind.Mailing => (Anybody(), CallTopic.OfMailing(1, "Voorjaarsactie")),
            _ => throw new InvalidOperationException($"Nobody calls about a {conversation.About}."),
        };
        var customer = made.Customers[customerId - 1];
        return new CallSubject(
            customer, customer.ContactOrPrimary(null), made.Employees.Find(e => e.Id == customer.OwnerId)!.Name, [.. made.Articles.Skip(at).Concat(made.Articles).Take(2).Select(a => a.Name)],
            made.Orders.Count(o => o.CustomerId == customerId), today.AddDays(-(at * 17)), missed, topic);

        int Anybody() => Speaks(made.Customers, c => c.Id) is var some ? some[at * 7 % some.Count].Id : 0;

        (int, CallTopic) Pick<T>(List<T> papers, Func<T, int> customer, Func<T, CallTopic> about)
        {
            var some = Speaks(papers, customer);
            var paper = some[at * 7 % some.Count];
            return (customer(paper), about(paper));
        }

        List<T> Speaks<T>(List<T> all, Func<T, int> customer) => all.FindAll(one => made.Customers[customer(one) - 1].Language == language) is { Count: > 0 } some ? some : all;
    }

    /// <summary>What is filled in for them.</summary>
    public static ConversationFilling Fill(Conversation conversation, GeneratedFirm made, int at = 0, bool missed = false) =>
        For(conversation, made, at, missed).Fill(conversation, made.Firm, made.Firm.BusinessDay, new TimeOnly(9, 30)).With("medewerker", "Sanne de Wit");
}
