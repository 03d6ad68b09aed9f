using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Offertes;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Simulation.Scenarios;

namespace PracticeFirm.Simulation.Generation;

/// <summary>Writes the requests and mails of the last months.</summary>
internal sealed class Correspondence(World world)
{
    /// <summary>The mails that requests came in with, by request.</summary>
    private readonly Dictionary<int, MailMessage> _requests = [];

    /// <summary>A request in the words of a customer.</summary>
    public QuoteRequest Request(CustomerProfile profile, IReadOnlyList<Wish> wishes, RequestChannel channel, DateOnly day, Chance chance)
    {
        var customer = profile.Customer;
        var contact = chance.Percent(80) ? customer.ContactOrPrimary(null)! : chance.Pick(customer.Contacts);
        var language = channel == RequestChannel.Phone ? Language.Dutch : customer.Language;
        var seed = chance.Pick([.. world.Seeds.Requests.Where(r => r.Language == language && r.Channel == channel)]);
        var lines = string.Join('\n', wishes.Select(w => w.Text(language)));
        return Receive(customer, contact, channel, day, seed.Subject, seed.Body, lines, language, chance);
    }

    /// <summary>A request with the fixed words of a scenario.</summary>
    public QuoteRequest Request(Customer customer, PlantedRequest seed, DateOnly day)
    {
        var lines = string.Join('\n', seed.Lines.Select(l =>
        {
            var article = world.Made.Articles.First(a => a.Name.Dutch == l.Article);
            return l.Text.Length > 0 ? $"- {l.Text}" : new Wish(article, l.Quantity).Text(customer.Language);
        }));
        return Receive(customer, customer.ContactOrPrimary(null)!, seed.Channel, day, seed.Subject, seed.Body, lines, customer.Language, world.Chance("planted", customer.Id));
    }

    /// <summary>The mail an offerte goes out with.</summary>
    /// <returns>The mail; null when there is no template for it.</returns>
    public MailMessage? SendOfferte(Offerte offerte, Customer customer, Employee author, QuoteRequest? request)
    {
        var language = offerte.Terms.Language;
        var purpose = offerte.Version == 1 ? "offerte" : "offerte-nieuwe-versie";
        if (world.Made.MailTemplates.Find(t => t.Purpose == purpose && t.Language == language) is not { } template)
            return null;
        var contact = customer.ContactOrPrimary(offerte.Terms.ContactPersonId);
        var (subject, body) = template.Fill(new Dictionary<string, string>
        {
            ["aanhef"] = Letters.Salutation(contact, language),
            ["contact"] = contact?.FullName ?? "",
            ["klant"] = customer.Name,
            ["nummer"] = offerte.Number!,
            ["onderwerp"] = offerte.Terms.Subject,
            ["datum"] = Letters.Date(offerte.SentOn!.Value, language),
            ["geldig_tm"] = Letters.Date(offerte.Terms.ValidThrough, language),
            ["totaal"] = Letters.Amount(offerte.Total, language),
            ["medewerker"] = author.Name,
            ["functie"] = author.Function,
            ["bedrijf"] = world.Firm.Identity.FullName,
            ["telefoon"] = author.Phone,
            ["aanvraag"] = Letters.RequestOf(request?.ReceivedOn, language),
        });
        var mail = World.Must(MailMessage.Send(
            world.Firm.BusinessDay, customer.Id, $"{author.Name} <{author.Email}>", contact is { Email.Length: > 0 } ? contact.Email : customer.Email, subject, body,
            new DocumentRef(DocumentKind.Offerte, offerte.Id))).WrittenBy(author);
        if (request is not null && _requests.TryGetValue(request.Id, out var asked))
            mail.Answering(asked);
        World.Keep(world.Made.Mails, mail);
        world.Log.Take(mail, world.Firm.BusinessDay, author.Name);
        return mail;
    }

    /// <summary>A customer's answer by mail.</summary>
    public void Answer(Offerte offerte, MailMessage? sent, Customer customer, Employee author, TextsSeed texts, string reason, Chance chance)
    {
        var contact = customer.ContactOrPrimary(offerte.Terms.ContactPersonId)!;
        var subject = customer.Language == Language.German ? $"AW: {offerte.Number}" : $"RE: {offerte.Number}";
        var body = chance.Pick(texts.In(customer.Language))
            .Replace("{nummer}", offerte.Number, StringComparison.Ordinal)
            .Replace("{contact}", contact.FullName, StringComparison.Ordinal)
            .Replace("{klant}", customer.Name, StringComparison.Ordinal)
            .Replace("{reden}", reason, StringComparison.Ordinal);
        var mail = MailMessage.Receive(
            world.Firm.BusinessDay, customer.Id, $"{contact.FullName} <{contact.Email}>", author.Email, subject, body, new DocumentRef(DocumentKind.Offerte, offerte.Id));
        if (sent is not null)
            mail.Answering(sent);
        World.Keep(world.Made.Mails, mail);
        world.Log.Take(mail, world.Firm.BusinessDay, author.Name);
    }

    private QuoteRequest Receive(
        Customer customer, ContactPerson contact, RequestChannel channel, DateOnly day, string subject, string body, string lines, Language language, Chance chance)
    {
        var wanted = BusinessCalendar.AddWorkingDays(day, chance.Between(8, 15));
        var request = World.Keep(world.Made.Requests, QuoteRequest.Receive(customer.Id, contact.Id, channel, day, Filled(subject), Filled(body)));
        if (channel == RequestChannel.Mail)
            _requests[request.Id] = World.Keep(world.Made.Mails, MailMessage.Receive(
                day, customer.Id, Actors.CustomerMail.Sender(customer, contact), world.Firm.Identity.Email, request.Subject, request.Body,
                new DocumentRef(DocumentKind.QuoteRequest, request.Id)).Holding(MailContent.Request));
        world.Log.Take(request, day, channel == RequestChannel.Phone ? chance.Pick(world.Staff(EmployeeRole.InsideSales)).Name : contact.FullName);
        return request;

        string Filled(string text) => text
            .Replace("{regels}", lines, StringComparison.Ordinal)
            .Replace("{contact}", contact.FullName, StringComparison.Ordinal)
            .Replace("{klant}", customer.Name, StringComparison.Ordinal)
            .Replace("{datum}", Letters.Date(wanted, language), StringComparison.Ordinal);
    }
}
