using Microsoft.EntityFrameworkCore;
using PracticeFirm.Domain.Marketing;
using PracticeFirm.Domain.Relations;

namespace PracticeFirm.Web.Infrastructure.Persistence;

/// <summary>How consent, mailings and surveys lie in tables.</summary>
internal static class MarketingModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Customer>().Ignore(c => c.MailConsent);
        Mailings(model);
        Surveys(model);
    }

    private static void Mailings(ModelBuilder model)
    {
        var mailing = FirmModel.Aggregate<Domain.Marketing.Mailing>(model, "Mailings");
        mailing.Ignore(m => m.IsDraft).Ignore(m => m.Content).Ignore(m => m.Name);
        mailing.ComplexProperty(m => m.Segment);
        mailing.Property(m => m.Title).HasMaxLength(Domain.Marketing.Mailing.TitleLength);
        mailing.Property(m => m.Subject).HasMaxLength(Domain.Marketing.Mailing.SubjectLength);
        mailing.Property(m => m.Body).HasMaxLength(Domain.Marketing.Mailing.BodyLength);
        mailing.HasIndex(m => m.Number).IsUnique();
        mailing.HasIndex(m => m.Status);
        mailing.HasMany(m => m.Recipients).WithOne().HasForeignKey("MailingId").IsRequired();
        model.Entity<MailingRecipient>(r =>
        {
            r.ToTable("MailingRecipients");
            r.Ignore(x => x.Asked);
            r.HasIndex(x => x.CustomerId);
            r.HasOne<Customer>().WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void Surveys(ModelBuilder model)
    {
        var survey = FirmModel.Aggregate<Survey>(model, "Surveys");
        survey.Property(s => s.Subject).HasMaxLength(Survey.SubjectLength);
        survey.Property(s => s.Body).HasMaxLength(Survey.BodyLength);
        survey.HasIndex(s => s.Number).IsUnique();
        survey.HasIndex(s => s.Status);
        survey.HasMany(s => s.Invitations).WithOne().HasForeignKey("SurveyId").IsRequired();
        model.Entity<SurveyInvitation>(i =>
        {
            i.ToTable("SurveyInvitations");
            i.Ignore(x => x.About);
            i.Property(x => x.Signal).HasConversion<int>();
            i.Property(x => x.Recognised).HasConversion<int>();
            i.Property(x => x.Note).HasMaxLength(Survey.NoteLength);
            i.HasIndex(x => x.CustomerId);
            i.HasOne<Customer>().WithMany().HasForeignKey(x => x.CustomerId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
