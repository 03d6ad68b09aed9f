using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PracticeFirm.Documents;
using PracticeFirm.Domain.Common;
using PracticeFirm.Domain.Firm;
using PracticeFirm.Domain.Mail;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;
using PracticeFirm.Web.Infrastructure.Dispatch;
using PracticeFirm.Web.Infrastructure.Mailing;
using PracticeFirm.Web.Infrastructure.Persistence;

namespace PracticeFirm.Web.Features.Mailings;

/// <summary>The mail as one reader sees it: in the house style of the firm, every place filled in.</summary>
public static class PreviewMailing
{
    /// <param name="Id">The mailing.</param>
    /// <param name="Reader">Which of its readers, from 0; past the last starts again.</param>
    [Access(Access.FirmReader)]
    public sealed record Query(int Id, int Reader = 0) : IFirmQuery<Model>;

    /// <param name="Sender">Name and address it comes from.</param>
    /// <param name="To">Who reads it; null when nobody would get it.</param>
    /// <param name="Subject">Subject.</param>
    /// <param name="Body">Text.</param>
    /// <param name="Readers">How many there are to look at.</param>
    /// <param name="House">Who sends it, and how that looks.</param>
    public sealed record Model(string Sender, string? To, string Subject, string Body, int Readers, House House);

    /// <param name="Name">The firm.</param>
    /// <param name="Slogan">Its slogan in the language of the mail.</param>
    /// <param name="Address">Its address in one line.</param>
    /// <param name="Contact">Telephone number and website.</param>
    /// <param name="Style">How it looks.</param>
    public sealed record House(string Name, string Slogan, string Address, string Contact, HouseStyle Style);

    internal sealed class Handler(FirmDb db) : IRequestHandler<Query, Result<Model>>
    {
        public async Task<Result<Model>> Handle(Query query, CancellationToken ct)
        {
            var found = await db.Mailings.AsNoTracking()
                .Where(m => m.Id == query.Id)
                .Select(m => new
                {
                    Mailing = m,
                    Firm = db.Firms.First(),
                    Author = db.Employees.First(e => e.Id == m.AuthorId),
                    Article = db.Articles.FirstOrDefault(a => a.Id == m.ArticleId),
                    Recipients = m.Recipients.OrderBy(r => r.CustomerId).Select(r => r.CustomerId).ToList(),
                })
                .SingleOrDefaultAsync(ct);
            if (found is null)
                return MailingErrors.NotFound;
            var (mailing, firm) = (found.Mailing, found.Firm);
            var readers = mailing.IsDraft
                ? [.. (await db.In(mailing.Segment, firm.BusinessDay).Candidates(ct)).Where(c => c.WhyNot(mailing.Language) is null).Select(c => c.CustomerId)]
                : found.Recipients;
            var reader = readers.Count == 0 ? 0 : readers[(int)((uint)query.Reader % (uint)readers.Count)];
            var customer = await db.CustomerWithContacts(reader, ct);
            var contact = customer?.ContactOrPrimary(null);
            var language = mailing.Language;
            var places = new MailPlaces(language)
                .Text("aanhef", Letter.Salutation(language, contact?.Salutation ?? Salutation.Neutral, contact?.FullName ?? "", contact?.LastName ?? ""))
                .Text("contact", contact?.FullName)
                .Text("klant", customer?.Name)
                .Date("datum", mailing.SentOn ?? firm.BusinessDay)
                .Text("medewerker", found.Author.Name)
                .Text("functie", Letter.Function(language, found.Author.Role, found.Author.Function))
                .Text("bedrijf", firm.Identity.FullName)
                .Text("telefoon", firm.Identity.Phone)
                .Date("geldig_tm", mailing.ValidThrough)
                .Text("afmelden", Domain.Marketing.Mailing.OptOutLine(language, firm.Identity));
            if (mailing.Discount > Percentage.Zero)
                places.Text("korting", language == Language.English ? mailing.Discount.Value.ToString("0.##", CultureInfo.InvariantCulture) + "%" : mailing.Discount.ToString());
            if (found.Article is { } article)
                places.Text("artikel", article.Name.In(language))
                    .Amount("prijs", Money.FromEuros(article.ListPrice.Euros))
                    .Amount("actieprijs", new OfferedArticle(article.GroupId, article.Cost, article.ListPrice).PriceAfter(mailing.Discount));
            var (subject, body) = MailTemplate.Create(MailPurposes.Mailing, language, mailing.Subject, mailing.Body).Fill(places.Values);
            var identity = firm.Identity;
            return new Model(
                $"{found.Author.Name} <{identity.Email}>", customer is null ? null : $"{contact?.FullName ?? customer.Name} <{(contact is { Email.Length: > 0 } ? contact.Email : customer.Email)}>",
                subject, body, readers.Count,
                new House(identity.FullName, identity.Slogan.In(language), $"{identity.Address.StreetLine}, {identity.Address.CityLine}", $"{identity.Phone} · {identity.Website}", firm.Style));
        }
    }
}
